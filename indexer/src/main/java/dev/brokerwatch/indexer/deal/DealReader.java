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
        List<double[]> alone = new ArrayList<>();
        for (Candidate one : scene.all) {
            Clues role = RoleClues.of(scene, one);
            clues.add(role);
            alone.add(weights.role().likelihoods(role));
        }
        this.likely = new AgreementClues(scene, alone).likelihoods(weights.together(), clues);
    }

    List<Deal> read() {
        Roles roles = new Roles(scene.all, likely);
        List<Candidate> prices =
                scene.intent == Intent.FREE
                        ? List.of()
                        : SamePrice.inOneMoney(scene.text, roles.prices());
        Sides sides = new Sides(scene, roles, prices);
        List<Deal> deals = new ArrayList<>();
        List<Candidate> used = new ArrayList<>();
        for (Candidate price : prices) {
            Cost cost = cost(price, sides);
            Candidate volume =
                    scene.lookup
                            ? null
                            : new PairClues(sides, price, basis(cost)).best(weights.pair());
            if (volume != null) {
                used.add(volume);
            }
            deals.add(new Deal(volume == null ? null : count(volume), cost));
        }
        if (!scene.lookup) {
            deals.addAll(lone(sides, used));
        }
        return SamePrice.withHighEnds(SamePrice.once(deals), roles.highEnds());
    }

    private static Basis basis(Cost cost) {
        return cost.basis() == null ? Basis.WHOLE : cost.basis();
    }

    private Cost cost(Candidate price, Sides sides) {
        Basis basis = scene.lookup ? ofLookup(price, sides.prices) : learned(price, sides);
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
    private List<Deal> lone(Sides sides, List<Candidate> used) {
        LoneClues lone = new LoneClues(sides, used);
        List<Deal> deals = new ArrayList<>();
        Candidate best = null;
        double most = LEAST;
        for (Candidate one : lone.left()) {
            double[] likely = weights.lone().likelihoods(lone.of(one));
            Candidate price = lone.nearest(one);
            switch (Answer.at(Weights.best(likely))) {
                case ALONE -> deals.add(new Deal(count(one), null));
                case SHARING ->
                        deals.add(
                                new Deal(
                                        count(one),
                                        price == null ? null : cost(price, sides)));
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
}
