package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.deal.LoneClues.Answer;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the deals of one offer: what each number is, what each price is for, which volume it buys, which volumes stand for
/// themselves.
final class DealReader {

    /// What a price can be for, in the order of the weights.
    static final List<Basis> BASES =
            List.of(Basis.WHOLE, Basis.RECORD, Basis.THOUSAND, Basis.TEN_THOUSAND, Basis.MONTH);

    /// What stands between a price and the same in another money.
    private static final Set<String> SAME =
            Set.of(
                    "or", "или", "либо", "/", "(", "=", "~", "≈", "(~", "(≈", "或", "或者", "aka",
                    "折合");

    /// Where nothing else is told, the likeliest volume need not be as likely.
    private static final double LEAST = 0.3;

    private final Scene scene;
    private final DealWeights weights;
    private final List<Clues> clues = new ArrayList<>();
    private final List<double[]> likely = new ArrayList<>();

    DealReader(Scene scene, DealWeights weights) {
        this.scene = scene;
        this.weights = weights;
        for (Candidate one : scene.all) {
            Clues role = RoleClues.of(scene, one);
            clues.add(role);
            likely.add(weights.role().likelihoods(role));
        }
    }

    List<Deal> read() {
        Roles roles = new Roles(scene.all, likely);
        List<Candidate> prices = scene.intent == Intent.FREE ? List.of() : inOneMoney(roles);
        List<Candidate> volumes = roles.volumes();
        List<Deal> deals = new ArrayList<>();
        List<Candidate> used = new ArrayList<>();
        for (Candidate price : prices) {
            Cost cost = cost(price, prices);
            Candidate volume =
                    scene.lookup ? null : volume(price, basis(cost), prices, volumes, roles);
            if (volume != null) {
                used.add(volume);
            }
            deals.add(new Deal(volume == null ? null : count(volume), cost));
        }
        if (!scene.lookup) {
            deals.addAll(lone(prices, volumes, used, roles));
        }
        return withHighEnds(distinct(deals), roles.highEnds());
    }

    /// Without those that tell the price before them in another money: `1500 pln or 350 eur`.
    private List<Candidate> inOneMoney(Roles roles) {
        List<Candidate> prices = new ArrayList<>();
        for (Candidate price : roles.prices()) {
            if (prices.isEmpty() || !isOtherMoney(prices.getLast(), price)) {
                prices.add(price);
            }
        }
        return prices;
    }

    private boolean isOtherMoney(Candidate before, Candidate price) {
        if (!(before.figure() instanceof Cost first) || !(price.figure() instanceof Cost second)) {
            return false;
        }
        boolean told =
                first.currency() != null
                        && second.currency() != null
                        && first.currency() != second.currency();
        return told
                && first.end() <= second.start()
                && SAME.contains(scene.text.substring(first.end(), second.start()).strip());
    }

    private static Basis basis(Cost cost) {
        return cost.basis() == null ? Basis.WHOLE : cost.basis();
    }

    private Cost cost(Candidate price, List<Candidate> prices) {
        Clues told = BasisClues.of(price, clues.get(price.index()), prices);
        Basis basis =
                scene.lookup
                        ? ofLookup(price, prices)
                        : BASES.get(Weights.best(weights.basis().sums(told)));
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

    private @Nullable Candidate volume(
            Candidate price,
            Basis basis,
            List<Candidate> prices,
            List<Candidate> volumes,
            Roles roles) {
        PairClues pairs = new PairClues(scene, price, basis, prices, volumes);
        Candidate best = null;
        double most = weights.pair().sums(pairs.none())[0];
        for (Candidate volume : volumes) {
            double sum = weights.pair().sums(pairs.of(volume, roles.volume(volume)))[0];
            if (sum > most) {
                most = sum;
                best = volume;
            }
        }
        return best;
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
    private List<Deal> lone(
            List<Candidate> prices, List<Candidate> volumes, List<Candidate> used, Roles roles) {
        LoneClues lone = new LoneClues(scene, roles, prices, volumes, used);
        List<Deal> deals = new ArrayList<>();
        Candidate best = null;
        double most = LEAST;
        for (Candidate one : left(volumes, used)) {
            double[] likely = weights.lone().likelihoods(lone.of(one));
            Candidate price = lone.nearest(one);
            switch (Answer.at(Weights.best(likely))) {
                case ALONE -> deals.add(new Deal(count(one), null));
                case SHARING ->
                        deals.add(new Deal(count(one), price == null ? null : cost(price, prices)));
                case NOTHING -> {
                    double alone = likely[Answer.ALONE.column()];
                    if (alone > most) {
                        most = alone;
                        best = one;
                    }
                }
            }
        }
        if (deals.isEmpty() && prices.isEmpty() && best != null) {
            return List.of(new Deal(count(best), null));
        }
        return deals;
    }

    /// Each number of records once.
    static List<Candidate> left(List<Candidate> volumes, List<Candidate> used) {
        Map<Long, Candidate> left = new LinkedHashMap<>();
        for (Candidate volume : volumes) {
            if (used.stream().noneMatch(u -> u.records() == volume.records())) {
                left.putIfAbsent(volume.records(), volume);
            }
        }
        return List.copyOf(left.values());
    }

    /// The same told twice is one, also where one of the two tells less: a price without its volume, or without what it is
    /// for.
    private static List<Deal> distinct(List<Deal> deals) {
        List<Deal> distinct = new ArrayList<>();
        for (Deal deal : deals) {
            boolean less = deals.stream().anyMatch(other -> tellsMore(other, deal));
            if (!less && distinct.stream().noneMatch(known -> isSame(known, deal))) {
                distinct.add(deal);
            }
        }
        distinct.sort(Comparator.comparingInt(Deal::start));
        return distinct;
    }

    private static boolean tellsMore(Deal other, Deal deal) {
        return deal.count() == null
                && other.count() != null
                && isSameSum(other.cost(), deal.cost());
    }

    private static boolean isSame(Deal known, Deal deal) {
        boolean count =
                known.count() == null
                        ? deal.count() == null
                        : deal.count() != null && known.count().records() == deal.count().records();
        return count
                && (isSameSum(known.cost(), deal.cost())
                        || (known.cost() == null && deal.cost() == null));
    }

    private static boolean isSameSum(@Nullable Cost known, @Nullable Cost cost) {
        return known != null
                && cost != null
                && known.low().compareTo(cost.low()) == 0
                && (known.currency() == null
                        || cost.currency() == null
                        || known.currency() == cost.currency());
    }

    /// A high end belongs to the nearest lower price.
    private List<Deal> withHighEnds(List<Deal> deals, List<Candidate> highEnds) {
        List<Deal> all = new ArrayList<>(deals);
        for (Candidate high : highEnds) {
            int nearest = -1;
            for (int i = 0; i < all.size(); i++) {
                Cost cost = all.get(i).cost();
                boolean lower = cost != null && cost.low().compareTo(high.amount()) < 0;
                if (lower
                        && (nearest < 0
                                || distance(all.get(i), high) < distance(all.get(nearest), high))) {
                    nearest = i;
                }
            }
            if (nearest >= 0) {
                Cost cost = all.get(nearest).cost();
                all.set(
                        nearest,
                        new Deal(
                                all.get(nearest).count(),
                                cost == null ? null : cost.withHigh(high.amount())));
            }
        }
        return all;
    }

    private static int distance(Deal deal, Candidate high) {
        return Math.abs(deal.start() - high.start());
    }
}
