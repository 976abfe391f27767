package dev.brokerwatch.indexer.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// A question learned twice: of each number alone, and with what the answers to the others likely are.
///
/// @param likely for each choice of a post how likely each answer is, told by weights of other sites
record TwoLooks(Weights alone, Weights together, Map<LabelledScene, List<double[]>> likely) {

    private static final int FOLDS = 4;

    /// @param asked the choices of each post
    /// @param again the same choices with the clues of the second look, made of how likely each answer was at the first
    static TwoLooks learn(
            Map<LabelledScene, List<Choice>> asked,
            BiFunction<LabelledScene, List<double[]>, List<Choice>> again,
            int classes,
            double alonePenalty,
            double togetherPenalty) {
        Map<LabelledScene, List<Choice>> second = new LinkedHashMap<>();
        heldOut(
                asked,
                classes,
                alonePenalty,
                (scene, likely) -> second.put(scene, again.apply(scene, likely)));
        Map<LabelledScene, List<double[]>> likely = new LinkedHashMap<>();
        heldOut(second, classes, togetherPenalty, likely::put);
        return new TwoLooks(
                fit(asked, classes, alonePenalty), fit(second, classes, togetherPenalty), likely);
    }

    List<double[]> likely(LabelledScene scene) {
        return Objects.requireNonNull(likely.get(scene));
    }

    /// Which of `folds` the sites fall into.
    static Map<String, Integer> folds(Iterable<LabelledScene> scenes, int folds) {
        TreeSet<String> sites = new TreeSet<>();
        scenes.forEach(scene -> sites.add(scene.labelled.site()));
        Map<String, Integer> of = new HashMap<>();
        sites.forEach(site -> of.put(site, of.size() % folds));
        return of;
    }

    private static void heldOut(
            Map<LabelledScene, List<Choice>> asked,
            int classes,
            double penalty,
            BiConsumer<LabelledScene, List<double[]>> told) {
        Map<String, Integer> folds = folds(asked.keySet(), FOLDS);
        for (int fold = 0; fold < FOLDS; fold++) {
            Map<LabelledScene, List<Choice>> in = new LinkedHashMap<>(asked);
            List<LabelledScene> out = new ArrayList<>();
            for (LabelledScene scene : asked.keySet()) {
                if (folds.getOrDefault(scene.labelled.site(), -1) == fold) {
                    in.remove(scene);
                    out.add(scene);
                }
            }
            Weights weights = fit(in, classes, penalty);
            for (LabelledScene scene : out) {
                List<Choice> choices = Objects.requireNonNull(asked.get(scene));
                told.accept(scene, choices.stream().map(c -> c.likelihoods(weights)).toList());
            }
        }
    }

    private static Weights fit(
            Map<LabelledScene, List<Choice>> asked, int classes, double penalty) {
        List<Choice> choices =
                asked.values().stream().flatMap(List::stream).filter(Choice::isTold).toList();
        return ChoiceRegression.fit(choices, classes, penalty);
    }
}
