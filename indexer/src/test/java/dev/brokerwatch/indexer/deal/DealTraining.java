package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.deal.LoneClues.Answer;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.labelled.LabelledPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes weights out of labelled posts. What is asked of a number's role is learned first; each other question is then
/// learned from answers that were told by weights of other sites, as they will be told in use.
final class DealTraining {

    private static final double ROLE_PENALTY = 3;
    private static final double ROLES_PENALTY = 6;
    private static final double BASIS_PENALTY = 2;
    private static final double PAIR_PENALTY = 1;
    private static final double PAIRS_PENALTY = 2;
    private static final double LONE_PENALTY = 3;

    private final List<LabelledScene> scenes;

    /// Of those that sell or seek packages.
    private final Map<LabelledScene, Sides> told = new LinkedHashMap<>();

    private DealTraining(List<LabelledScene> scenes) {
        this.scenes = scenes;
    }

    static DealWeights train(List<LabelledScene> scenes) {
        DealTraining training = new DealTraining(scenes);
        TwoLooks roles = training.roles();
        Weights basis = training.basis();
        Map<LabelledScene, List<PairClues>> pairs = training.pairs(basis);
        TwoLooks bought = pairs(pairs);
        return new DealWeights(
                roles.alone(),
                roles.together(),
                basis,
                bought.alone(),
                bought.together(),
                training.lone(pairs, bought));
    }

    private TwoLooks roles() {
        Map<LabelledScene, List<Choice>> asked = new LinkedHashMap<>();
        for (LabelledScene scene : scenes) {
            asked.put(
                    scene,
                    IntStream.range(0, scene.roles.length)
                            .mapToObj(i ->
                                    Choice.ofClass(
                                            scene.clues.get(i),
                                            scene.roles[i].column(),
                                            Role.values().length))
                            .toList());
        }
        TwoLooks looks =
                TwoLooks.learn(
                        asked,
                        (scene, likely) -> together(scene, asked, likely),
                        Role.values().length,
                        ROLE_PENALTY,
                        ROLES_PENALTY);
        looks.likely()
                .forEach((scene, likely) -> {
                    if (!scene.scene.lookup) {
                        Roles roles = new Roles(scene.scene.all, likely);
                        told.put(scene, new Sides(scene.scene, roles, roles.prices()));
                    }
                });
        return looks;
    }

    private static List<Choice> together(
            LabelledScene scene, Map<LabelledScene, List<Choice>> asked, List<double[]> likely) {
        List<Choice> choices = Objects.requireNonNull(asked.get(scene));
        List<Clues> clues = new AgreementClues(scene.scene, likely).all(scene.clues);
        return IntStream.range(0, choices.size())
                .mapToObj(i -> choices.get(i).with(List.of(clues.get(i))))
                .toList();
    }

    private Weights basis() {
        List<Choice> choices = new ArrayList<>();
        told.forEach((scene, sides) -> {
            for (Candidate price : scene.scene.all) {
                Basis right = scene.bases[price.index()];
                if (right != null) {
                    Clues clues = BasisClues.of(price, scene.clues.get(price.index()), sides);
                    int column = BasisClues.BASES.indexOf(right);
                    choices.add(Choice.ofClass(clues, column, BasisClues.BASES.size()));
                }
            }
        });
        return ChoiceRegression.fit(choices, BasisClues.BASES.size(), BASIS_PENALTY);
    }

    private Map<LabelledScene, List<PairClues>> pairs(Weights basis) {
        Map<LabelledScene, List<PairClues>> pairs = new LinkedHashMap<>();
        told.forEach((scene, sides) -> {
            List<PairClues> ofScene = new ArrayList<>();
            for (Candidate price : sides.prices) {
                Clues clues = BasisClues.of(price, scene.clues.get(price.index()), sides);
                ofScene.add(new PairClues(sides, price, BasisClues.best(basis, clues)));
            }
            pairs.put(scene, ofScene);
        });
        return pairs;
    }

    private static TwoLooks pairs(Map<LabelledScene, List<PairClues>> pairs) {
        Map<LabelledScene, List<Choice>> asked = new LinkedHashMap<>();
        pairs.forEach((scene, all) ->
                asked.put(scene, all.stream().map(pair -> pair(scene, pair)).toList()));
        return TwoLooks.learn(
                asked,
                (scene, likely) -> {
                    List<Choice> alone = Objects.requireNonNull(asked.get(scene));
                    PairAgreement agreement =
                            new PairAgreement(Objects.requireNonNull(pairs.get(scene)), likely);
                    return IntStream.range(0, alone.size())
                            .mapToObj(i -> alone.get(i).with(agreement.all(i)))
                            .toList();
                },
                1,
                PAIR_PENALTY,
                PAIRS_PENALTY);
    }

    private static Choice pair(LabelledScene scene, PairClues pair) {
        List<LabelledPackage> packages =
                scene.labelled.packages().stream()
                        .filter(p -> LabelledScene.isPrice(pair.price(), p))
                        .toList();
        List<Boolean> right = new ArrayList<>();
        right.add(packages.stream().anyMatch(p -> p.volume() == null));
        for (Candidate volume : pair.options()) {
            right.add(packages.stream().anyMatch(p -> LabelledScene.isVolume(volume, p.volume())));
        }
        return new Choice(pair.all(), right);
    }

    private Weights lone(Map<LabelledScene, List<PairClues>> pairs, TwoLooks bought) {
        List<Choice> choices = new ArrayList<>();
        told.forEach((scene, sides) -> {
            List<PairClues> asked = Objects.requireNonNull(pairs.get(scene));
            List<Candidate> used = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                int best = Weights.best(bought.likely(scene).get(i));
                if (best > 0) {
                    used.add(asked.get(i).options().get(best - 1));
                }
            }
            LoneClues lone = new LoneClues(sides, used);
            for (Candidate one : lone.left()) {
                Answer answer = answer(scene, one, lone);
                choices.add(Choice.ofClass(lone.of(one), answer.column(), Answer.values().length));
            }
        });
        return ChoiceRegression.fit(choices, Answer.values().length, LONE_PENALTY);
    }

    private static Answer answer(LabelledScene scene, Candidate one, LoneClues lone) {
        for (LabelledPackage told : scene.labelled.packages()) {
            if (LabelledScene.isVolume(one, told.volume())) {
                return told.amount() == null
                        ? Answer.ALONE
                        : isAt(lone.behind(one), told)
                                ? Answer.BEHIND
                                : isAt(lone.before(one), told) ? Answer.BEFORE : Answer.NOTHING;
            }
        }
        return Answer.NOTHING;
    }

    private static boolean isAt(@Nullable Candidate price, LabelledPackage told) {
        return price != null && LabelledScene.isPrice(price, told);
    }
}
