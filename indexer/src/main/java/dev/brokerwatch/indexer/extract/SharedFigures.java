package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Counts and prices that a post tells apart from each other: one price for each of several counts, or as many prices
/// as counts, in the same order.
final class SharedFigures {

    /// Two numbers in one line may be a whole and a part of it; three are a list.
    private static final int LIST = 3;

    /// So near behind a price a word may say that it is the same for all.
    private static final int UNIFORM = 12;

    private final List<Item> body;
    private final Marks marks;

    /// `body` is changed in place.
    SharedFigures(List<Item> body, Marks marks) {
        this.body = body;
        this.marks = marks;
    }

    void settle() {
        spreadInLine();
        List<Item> costs =
                body.stream().filter(i -> i.cost() != null && i.count() == null).toList();
        boolean paired = body.stream().anyMatch(i -> i.cost() != null && i.count() != null);
        if (paired || costs.isEmpty()) {
            return;
        }
        List<Item> counts = body.stream().filter(i -> i.count() != null).toList();
        if (costs.size() == 1) {
            spread(costs.getFirst(), counts);
        } else if (counts.size() == costs.size() && areApart(counts, costs)) {
            pair(counts, costs);
        }
    }

    /// The items of a list of counts without any price; empty where the counts are no such list.
    static List<Item> listOfCounts(List<Item> body) {
        for (Item item : body) {
            List<Item> line =
                    body.stream().filter(i -> i.line() == item.line() && isOwn(i)).toList();
            if (line.size() >= LIST && !isSum(line)) {
                return line;
            }
            Set<Object> themes = new HashSet<>();
            line.forEach(i -> themes.add(i.own()));
            boolean different = themes.size() == line.size() && !themes.contains(Set.of());
            if (line.size() == 2 && different && line.stream().allMatch(SharedFigures::isCertain)) {
                return line;
            }
        }
        return List.of();
    }

    /// Rows or a list of volumes, and one price for one record of any.
    private void spread(Item priced, List<Item> counts) {
        Cost cost = Objects.requireNonNull(priced.cost());
        List<Item> rows = counts.stream().filter(Item::row).toList();
        List<Item> told = rows.size() >= 2 ? rows : listOfCounts(counts);
        boolean list = rows.size() >= 2 || told.size() >= LIST;
        boolean small = cost.basis() == null && cost.low().compareTo(BigDecimal.TWO) < 0;
        if (!list || !(small || ItemSettling.isPerRecord(cost))) {
            return;
        }
        body.remove(priced);
        body.replaceAll(i -> told.contains(i) ? i.with(cost) : i);
        body.removeIf(i -> i.cost() == null);
    }

    /// `骨科 1.2万,眼科 8千,统一三毛`: counts of different things in one line, and behind them one price for any record.
    private void spreadInLine() {
        for (int i = 1; i < body.size(); i++) {
            Item priced = body.get(i);
            int first = i;
            while (first > 0 && isCountBefore(body.get(first - 1), priced)) {
                first--;
            }
            Cost cost = priced.cost();
            boolean uniform =
                    first < i
                            && cost != null
                            && ItemSettling.isPerRecord(cost)
                            && (i - first + 1 >= LIST
                                    || marks.anyIn(
                                            priced.start(), cost.end() + UNIFORM, Kind.UNIFORM));
            for (int j = first; uniform && j < i; j++) {
                body.set(j, body.get(j).with(cost));
            }
        }
    }

    private static boolean isCountBefore(Item item, Item priced) {
        return item.line() == priced.line()
                && item.cost() == null
                && isOwn(item)
                && priced.count() != null
                && isOwn(priced);
    }

    private void pair(List<Item> counts, List<Item> costs) {
        List<Item> pairs = new ArrayList<>();
        boolean turned = isTurned(counts, costs);
        for (int i = 0; i < counts.size(); i++) {
            Item counted = counts.get(turned ? counts.size() - 1 - i : i);
            Item priced = costs.get(i);
            Item named = priced.own().isEmpty() ? counted : priced;
            pairs.add(named.with(counted.count()).with(priced.cost()));
        }
        body.removeIf(i -> counts.contains(i) || costs.contains(i));
        body.addAll(0, pairs);
    }

    /// A whole and a part, with the price of the part first: the greater count is what "everything" costs.
    private static boolean isTurned(List<Item> counts, List<Item> costs) {
        return counts.size() == 2
                && Objects.requireNonNull(costs.getLast().cost()).basis() == Basis.WHOLE
                && records(counts.getFirst()) > records(counts.getLast());
    }

    private static long records(Item item) {
        return Objects.requireNonNull(item.count()).records();
    }

    /// All of the one before all of the other, and every count tells of a thing of its own.
    private static boolean areApart(List<Item> counts, List<Item> costs) {
        boolean apart =
                counts.getLast().start() < costs.getFirst().start()
                        || costs.getLast().start() < counts.getFirst().start();
        boolean close =
                counts.getLast().line() - counts.getFirst().line() < counts.size()
                        && costs.getLast().line() - costs.getFirst().line() < costs.size();
        return apart && close && counts.stream().allMatch(SharedFigures::isOwn);
    }

    private static boolean isOwn(Item item) {
        Count count = item.count();
        return count != null
                && (count.role() == Role.WHOLE || count.role() == Role.DAILY)
                && count.kind() != VolumeKind.UNIQUE;
    }

    private static boolean isCertain(Item item) {
        return item.count() != null && item.count().certain();
    }

    /// Whether the largest is the sum of the others.
    private static boolean isSum(List<Item> items) {
        long most = 0;
        long sum = 0;
        for (Item item : items) {
            long records = Objects.requireNonNull(item.count()).records();
            most = Math.max(most, records);
            sum += records;
        }
        return Math.abs(sum - 2 * most) <= most / 20;
    }
}
