package dev.brokerwatch.indexer.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.labelled.LabelledPost;
import dev.brokerwatch.indexer.labelled.LabelledPosts;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The weights that the jar carries, on sites that they were not made from.
class DealModelTest {

    private static final DealModel MODEL = DealModel.read();

    private static List<LabelledScene> held = List.of();
    private static DealScore score = new DealScore();

    @BeforeAll
    static void judge() {
        held =
                new LabelledPosts(OperatorFiles.defaults())
                        .heldOut().stream()
                                .filter(LabelledPost::isOffer)
                                .map(LabelledScene::of)
                                .toList();
        held.forEach(one -> score.add(one, deals(one)));
    }

    private static List<Deal> deals(LabelledScene one) {
        return MODEL.deals(
                one.scene.text,
                one.scene.titleEnd,
                one.scene.language,
                one.labelled.intent(),
                one.scene.kind,
                one.scene.figures);
    }

    @Test
    void mostPricesAreReadRightlyOnSitesNotSeen() {
        assertThat(score.price()).isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void mostVolumesAreReadRightlyOnSitesNotSeen() {
        assertThat(score.volume()).isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void noPriceIsReadInWhatIsGivenAway() {
        for (LabelledScene one : held) {
            if (one.labelled.intent() == Intent.FREE) {
                assertThat(deals(one)).as(one.labelled.id()).allMatch(deal -> deal.cost() == null);
            }
        }
    }

    @Test
    void dealsStandInTheOrderOfTheirPlaces() {
        for (LabelledScene one : held) {
            assertThat(deals(one).stream().map(Deal::start).toList())
                    .as(one.labelled.id())
                    .isSorted();
        }
    }

    @Test
    void aLineOfWeightsThatIsTooShortIsNamed() {
        String lines = "[role]\nbias\t1\t2\t3\t4\nlast\t1\t2\n";

        assertThatThrownBy(() -> Weights.parse(new BufferedReader(new StringReader(lines))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last");
    }

    @Test
    void aQuestionWithoutWeightsIsNamed() {
        String lines = "[role]\nbias\t1\t2\t3\t4\n";

        assertThatThrownBy(() ->
                        DealWeights.of(Weights.parse(new BufferedReader(new StringReader(lines)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[together]");
    }
}
