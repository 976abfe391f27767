package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.deal.LoneClues.Answer;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.labelled.LabelledPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes weights out of labelled posts. What is asked of a number's role is learned first; the other questions are then
/// learned from roles that were told by weights of other sites, as they will be told in use.
final class DealTraining {

    private static final int FOLDS = 4;
    private static final double ROLE_PENALTY = 3;
    private static final double TOGETHER_PENALTY = 6;
    private static final double BASIS_PENALTY = 2;
    private static final double PAIR_PENALTY = 1;
    private static final double LONE_PENALTY = 3;

    private final List<LabelledScene> scenes;

    /// Of those that sell or seek packages.
    private final Map<LabelledScene, Sides> told = new LinkedHashMap<>();

    private DealTraining(List<LabelledScene> scenes) {
        this.scenes = scenes;
    }

    static DealWeights train(List<LabelledScene> scenes) {
        DealTraining training = new DealTraining(scenes);
        Weights together = training.tellRoles();
        Weights basis = training.basis();
        Weights pair = training.pair(basis);
        return new DealWeights(alone(scenes), together, basis, pair, training.lone(basis, pair));
    }

    /// Which of `folds` the sites fall into.
    static Map<String, Integer> folds(List<LabelledScene> scenes, int folds) {
        Map<String, Integer> of = new HashMap<>();
        new TreeSet<>(scenes.stream().map(s -> s.labelled.site()).toList())
                .forEach(site -> of.put(site, of.size() % folds));
        return of;
    }

    private static Weights alone(List<LabelledScene> scenes) {
        return roles(scenes, scene -> scene.clues, ROLE_PENALTY);
    }

    private static Weights roles(
            List<LabelledScene> scenes,
            Function<LabelledScene, List<Clues>> clues,
            double penalty) {
        List<Choice> choices = new ArrayList<>();
        for (LabelledScene scene : scenes) {
            List<Clues> all = clues.apply(scene);
            for (int i = 0; i < scene.roles.length; i++) {
                choices.add(
                        Choice.ofClass(all.get(i), scene.roles[i].column(), Role.values().length));
            }
        }
        return ChoiceRegression.fit(choices, Role.values().length, penalty);
    }

    /// Looks at each number alone, then together with the others; returns the weights of the second look.
    private Weights tellRoles() {
        Map<LabelledScene, List<Clues>> together = new HashMap<>();
        heldOut(
                DealTraining::alone,
                (scene, weights) -> together.put(scene, together(scene, weights)));
        Function<LabelledScene, List<Clues>> clues =
                scene -> Objects.requireNonNull(together.get(scene));
        heldOut(
                in -> roles(in, clues, TOGETHER_PENALTY),
                (scene, weights) -> tell(scene, clues.apply(scene), weights));
        return roles(scenes, clues, TOGETHER_PENALTY);
    }

    private static List<Clues> together(LabelledScene scene, Weights alone) {
        List<double[]> likely = scene.clues.stream().map(alone::likelihoods).toList();
        AgreementClues agreement = new AgreementClues(scene.scene, likely);
        return scene.scene.all.stream()
                .map(one -> agreement.of(one, scene.clues.get(one.index())))
                .toList();
    }

    private void tell(LabelledScene scene, List<Clues> clues, Weights weights) {
        if (!scene.scene.lookup) {
            Roles roles = new Roles(scene.scene.all, clues.stream().map(weights::likelihoods).toList());
            told.put(scene, new Sides(scene.scene, roles, roles.prices()));
        }
    }

    /// Gives each post to `use` with the weights that `fit` makes of other sites.
    private void heldOut(
            Function<List<LabelledScene>, Weights> fit, BiConsumer<LabelledScene, Weights> use) {
        Map<String, Integer> folds = folds(scenes, FOLDS);
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Map<Boolean, List<LabelledScene>> left =
                    scenes.stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            s -> folds.getOrDefault(s.labelled.site(), -1) == out));
            Weights weights = fit.apply(left.get(false));
            left.get(true).forEach(scene -> use.accept(scene, weights));
        }
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

    private Weights pair(Weights basis) {
        List<Choice> choices = new ArrayList<>();
        told.forEach((scene, sides) -> {
            for (Candidate price : sides.prices) {
                Choice choice = pair(scene, pairs(scene, sides, price, basis), price);
                if (choice.right().contains(true) && choice.right().contains(false)) {
                    choices.add(choice);
                }
            }
        });
        return ChoiceRegression.fit(choices, 1, PAIR_PENALTY);
    }

    private static PairClues pairs(
            LabelledScene scene, Sides sides, Candidate price, Weights basis) {
        Clues clues = BasisClues.of(price, scene.clues.get(price.index()), sides);
        return new PairClues(sides, price, BasisClues.best(basis, clues));
    }

    private static Choice pair(LabelledScene scene, PairClues pairs, Candidate price) {
        List<LabelledPackage> packages =
                scene.labelled.packages().stream()
                        .filter(p -> LabelledScene.isPrice(price, p))
                        .toList();
        List<Clues> options = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        options.add(pairs.none());
        right.add(packages.stream().anyMatch(p -> p.volume() == null));
        for (Candidate volume : pairs.options()) {
            options.add(pairs.of(volume));
            right.add(packages.stream().anyMatch(p -> LabelledScene.isVolume(volume, p.volume())));
        }
        return new Choice(options, right);
    }

    private Weights lone(Weights basis, Weights pair) {
        List<Choice> choices = new ArrayList<>();
        told.forEach((scene, sides) -> {
            List<Candidate> used =
                    sides.prices.stream()
                            .map(p -> pairs(scene, sides, p, basis).best(pair))
                            .filter(Objects::nonNull)
                            .toList();
            LoneClues lone = new LoneClues(sides, used);
            for (Candidate one : lone.left()) {
                Answer answer = answer(scene, one, lone.nearest(one));
                choices.add(Choice.ofClass(lone.of(one), answer.column(), Answer.values().length));
            }
        });
        return ChoiceRegression.fit(choices, Answer.values().length, LONE_PENALTY);
    }

    private static Answer answer(LabelledScene scene, Candidate one, @Nullable Candidate nearest) {
        for (LabelledPackage told : scene.labelled.packages()) {
            if (LabelledScene.isVolume(one, told.volume())) {
                boolean shares = nearest != null && LabelledScene.isPrice(nearest, told);
                return shares
                        ? Answer.SHARING
                        : told.amount() == null ? Answer.ALONE : Answer.NOTHING;
            }
        }
        return Answer.NOTHING;
    }
}
