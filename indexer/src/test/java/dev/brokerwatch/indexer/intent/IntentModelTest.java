package dev.brokerwatch.indexer.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.labelled.LabelledPost;
import dev.brokerwatch.indexer.labelled.LabelledPosts;
import dev.brokerwatch.indexer.text.Span;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The weights that the jar carries, on sites that they were not made from.
class IntentModelTest {

    private static final IntentModel MODEL = IntentModel.read();

    private static List<LabelledPost> held = List.of();
    private static Score score = new Score();

    @BeforeAll
    static void judge() {
        held = new LabelledPosts(OperatorFiles.defaults()).heldOut();
        for (LabelledPost post : held) {
            Prediction told = MODEL.predict(post.post(), post.figures());
            score.add(post, told.intent(), told.lookup() > 0.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"all, 0.91", "en, 0.91", "ru, 0.91", "zh-Hans, 0.87", "zh-Hant, 0.93"})
    void offersAreToldFromTheRestOnSitesNotSeen(String language, double least) {
        assertThat(score.offerF1(language)).isGreaterThanOrEqualTo(least);
    }

    @Test
    void theFourIntentsAreToldApart() {
        assertThat(score.intents("all")).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void lookupsAreToldFromPackages() {
        assertThat(score.kinds("all")).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void whatItIsSureOfIsRight() {
        List<LabelledPost> sure =
                held.stream().filter(post -> probabilityOfTold(post) > 0.95).toList();

        assertThat(sure).hasSizeGreaterThan(held.size() / 4);
        assertThat(sure)
                .filteredOn(post ->
                        MODEL.predict(post.post(), post.figures()).intent() == post.intent())
                .hasSizeGreaterThanOrEqualTo((int) (0.95 * sure.size()));
    }

    private static double probabilityOfTold(LabelledPost post) {
        Prediction told = MODEL.predict(post.post(), post.figures());
        return told.probability(told.intent());
    }

    @Test
    void noReasonRestsOnAVictimsDatum() {
        for (LabelledPost post : held) {
            for (Contribution reason : MODEL.predict(post.post(), post.figures()).reasons()) {
                boolean word = Vocabulary.isWord(reason.feature());
                assertThat(post.post().masked())
                        .as("%s: %s", post.id(), reason)
                        .noneMatch(masked -> word && isWithin(reason.words(), masked));
            }
        }
    }

    private static boolean isWithin(Span words, Span masked) {
        return words.start() >= masked.start() && words.end() <= masked.end();
    }

    @Test
    void theProbabilitiesAddUpToOne() {
        for (LabelledPost post : held) {
            Prediction told = MODEL.predict(post.post(), post.figures());
            double sum =
                    told.probabilities().values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(sum).isBetween(0.999, 1.001);
        }
    }

    @Test
    void aLineOfWeightsThatIsTooShortIsNamed() {
        assertThat(
                        catchThrowable(() ->
                                Weights.parse(
                                        new BufferedReader(new StringReader("bias\t1.0\t2.0")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bias\t1.0\t2.0");
    }
}
