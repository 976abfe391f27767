package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.deal.LoneClues.Answer;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the deals of one offer: what each number is, what each price is for, which volume it buys, which volumes stand for
/// themselves.
final class DealReader {

    /// Where nothing else is told, the likeliest volume need not be as likely.
    private static final double LEAST = 0.3;

    private final Scene scene;
    private final DealWeights weights;
    private final List<Clues> clues = new ArrayList<>();
    private final List<double[]> likely;

    DealReader(Scene scene, DealWeights weights) {
        this.scene = scene;
        this.weights = weights;
        scene.all.forEach(one -> clues.add(RoleClues.of(scene, one)));
        List<double[]> alone = clues.stream().map(weights.role()::likelihoods).toList();
        this.likely =
                new AgreementClues(scene, alone)
                        .all(clues).stream().map(weights.together()::likelihoods).toList();
    }

    List<Deal> read() {
        Roles roles = new Roles(scene.all, likely);
        List<Candidate> prices =
                scene.intent == Intent.FREE
                        ? List.of()
                        : SamePrice.inOneMoney(scene.text, roles.prices());
        Sides sides = new Sides(scene, roles, prices);
        List<Cost> costs = costs(sides);
        List<Deal> deals = new ArrayList<>();
        if (scene.lookup) {
            costs.forEach(cost -> deals.add(new Deal(null, cost)));
        } else {
            List<@Nullable Candidate> volumes = volumes(sides, costs);
            List<Candidate> used = new ArrayList<>();
            for (int i = 0; i < costs.size(); i++) {
                Candidate volume = volumes.get(i);
                if (volume != null) {
                    used.add(volume);
                }
                deals.add(new Deal(volume == null ? null : count(volume), costs.get(i)));
            }
            deals.addAll(lone(sides, costs, used));
        }
        return SamePrice.withHighEnds(SamePrice.once(deals), roles.highEnds());
    }

    /// The volume that each price buys, or null.
    private List<@Nullable Candidate> volumes(Sides sides, List<Cost> costs) {
        List<PairClues> pairs = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            pairs.add(new PairClues(sides, sides.prices.get(i), basis(costs.get(i))));
        }
        return PairAgreement.best(pairs, weights.pair(), weights.pairs());
    }

    /// What each price is for.
    private List<Cost> costs(Sides sides) {
        List<Cost> costs = new ArrayList<>();
        for (Candidate price : sides.prices) {
            Basis basis = scene.lookup ? ofLookup(price, sides.prices) : learned(price, sides);
            costs.add(cost(price, basis));
        }
        return costs;
    }

    private static Basis basis(Cost cost) {
        return cost.basis() == null ? Basis.WHOLE : cost.basis();
    }

    private static Cost cost(Candidate price, Basis basis) {
        Cost cost =
                price.figure() instanceof Cost known
                        ? known
                        : new Cost(
                                price.start(),
                                price.end(),
                                price.number().low(),
                                price.number().high(),
                                null,
                                null,
                                0,
                                true);
        boolean pair = cost.basis() == Basis.RECORDS && basis == Basis.WHOLE;
        return pair ? cost : cost.withBasis(basis);
    }

    private Basis learned(Candidate price, Sides sides) {
        return BasisClues.best(
                weights.basis(), BasisClues.of(price, clues.get(price.index()), sides));
    }

    /// A subscription of a month, or one answer: the month may also be the span that is looked up.
    private Basis ofLookup(Candidate price, List<Candidate> prices) {
        int from = scene.lineStart(price.line());
        for (Candidate other : prices) {
            if (other.index() < price.index()) {
                from = Math.max(from, other.end());
            }
        }
        int to = scene.wordsTo(price);
        Marks marks = scene.figures.marks();
        boolean subscribed =
                marks.anyIn(from, to, Kind.SUBSCRIPTION) && marks.anyIn(from, to, Kind.MONTH);
        return subscribed ? Basis.MONTH : Basis.WHOLE;
    }

    private static Count count(Candidate volume) {
        return volume.figure() instanceof Count known
                ? known
                : new Count(
                        volume.start(),
                        volume.end(),
                        volume.records(),
                        volume.number().open() || volume.number().high() != null
                                ? VolumeKind.BOUNDED
                                : VolumeKind.CLAIMED,
                        true,
                        Count.Role.WHOLE);
    }

    /// The volumes that no price bought and that are on offer all the same.
    private List<Deal> lone(Sides sides, List<Cost> costs, List<Candidate> used) {
        LoneClues lone = new LoneClues(sides, used);
        List<Deal> deals = new ArrayList<>();
        Candidate best = null;
        double most = LEAST;
        for (Candidate one : lone.left()) {
            double[] likely = weights.lone().likelihoods(lone.of(one));
            switch (Answer.at(Weights.best(likely))) {
                case ALONE -> deals.add(new Deal(count(one), null));
                case BEFORE ->
                        deals.add(new Deal(count(one), cost(lone.before(one), sides, costs)));
                case BEHIND ->
                        deals.add(new Deal(count(one), cost(lone.behind(one), sides, costs)));
                case NOTHING -> {
                    double alone = likely[Answer.ALONE.column()];
                    if (alone > most) {
                        most = alone;
                        best = one;
                    }
                }
            }
        }
        if (deals.isEmpty() && sides.prices.isEmpty() && best != null) {
            return List.of(new Deal(count(best), null));
        }
        return deals;
    }

    private static @Nullable Cost cost(@Nullable Candidate price, Sides sides, List<Cost> costs) {
        return price == null ? null : costs.get(sides.prices.indexOf(price));
    }
}
