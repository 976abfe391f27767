package dev.brokerwatch.indexer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.clue.Clues;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThemeModelTest {

    @Test
    void whatIsLikelierThanNotIsATheme() {
        ThemeModel model = new ThemeModel(Map.of("a", 1.0, "b", 2.0, "c", -1.0));

        assertThat(
                        model.themes(
                                Map.of(
                                        Category.LOAN, clues("a"),
                                        Category.MEDICAL, clues("b", "c"),
                                        Category.MINORS, clues("c"))))
                .containsExactlyInAnyOrder(Category.LOAN, Category.MEDICAL);
    }

    @Test
    void whereNothingIsLikelyTheLikeliestIsTold() {
        ThemeModel model = new ThemeModel(Map.of("a", -0.5, "b", -1.0));

        assertThat(model.themes(Map.of(Category.LOAN, clues("a"), Category.MEDICAL, clues("b"))))
                .containsExactly(Category.LOAN);
    }

    @Test
    void whereAllIsUnlikelyTheThemeIsAnother() {
        ThemeModel model = new ThemeModel(Map.of("a", -5.0));

        assertThat(model.themes(Map.of(Category.LOAN, clues("a")))).containsExactly(Category.OTHER);
    }

    @Test
    void withoutCluesTheThemeIsAnother() {
        assertThat(ThemeModel.read().themes(Map.of())).containsExactly(Category.OTHER);
    }

    @Test
    void aClueWithoutAWeightSaysNothing() {
        ThemeModel model = new ThemeModel(Map.of("a", 1.0));

        assertThat(model.themes(Map.of(Category.LOAN, clues("a", "unheard-of"))))
                .containsExactly(Category.LOAN);
    }

    @Test
    void theFitFindsWhatTellsTheExamplesApart() {
        Map<String, Double> weights =
                Logistic.fit(
                        Stream.generate(() -> Stream.of(clues("bias", "told"), clues("bias")))
                                .limit(50)
                                .flatMap(both -> both)
                                .toList(),
                        IntStream.range(0, 100).mapToObj(i -> i % 2 == 0).toList());

        assertThat(weights.get("told")).isPositive();
        assertThat(weights.get("bias")).isNegative();
    }

    private static Clues clues(String... names) {
        Clues clues = new Clues();
        for (String name : names) {
            clues.put(name);
        }
        return clues;
    }
}
