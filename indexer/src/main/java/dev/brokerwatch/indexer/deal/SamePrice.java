package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Cost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is told more than once of one price: in another money, without its volume, as what is asked before what would do.
final class SamePrice {

    /// What stands between a price and the same in another money.
    private static final Set<String> SAME =
            Set.of(
                    "or", "или", "либо", "/", "(", "=", "~", "≈", "(~", "(≈", "或", "或者", "aka",
                    "折合");

    private SamePrice() {}

    /// Without those that tell the price before them in another money: `1500 pln or 350 eur`.
    static List<Candidate> inOneMoney(String text, List<Candidate> all) {
        List<Candidate> prices = new ArrayList<>();
        for (Candidate price : all) {
            if (prices.isEmpty() || !isOtherMoney(text, prices.getLast(), price)) {
                prices.add(price);
            }
        }
        return prices;
    }

    private static boolean isOtherMoney(String text, Candidate before, Candidate price) {
        if (!(before.figure() instanceof Cost first) || !(price.figure() instanceof Cost second)) {
            return false;
        }
        boolean told =
                first.currency() != null
                        && second.currency() != null
                        && first.currency() != second.currency();
        return told
                && first.end() <= second.start()
                && SAME.contains(text.substring(first.end(), second.start()).strip());
    }

    /// The same told twice is one, also where one of the two tells less: a price without its volume, or without what it is
    /// for.
    static List<Deal> once(List<Deal> deals) {
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
    static List<Deal> withHighEnds(List<Deal> deals, List<Candidate> highEnds) {
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
