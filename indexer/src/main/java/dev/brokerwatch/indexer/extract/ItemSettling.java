package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts together what a post tells in different places: the title's volume with the price below, three rows of volumes
/// with the one price that stands under them, the same figures told twice.
final class ItemSettling {

    private static final int NEAR = 12;

    /// From so many on, a count needs no unit beside it.
    private static final long SURE = 1000;

    private final String text;
    private final Marks marks;

    ItemSettling(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
    }

    List<Item> settle(List<Item> items) {
        List<Item> title = items.stream().filter(Item::isInTitle).toList();
        List<Item> body = new ArrayList<>(items.stream().filter(i -> !i.isInTitle()).toList());
        dropCopies(title, body);
        dropRestated(body);
        boolean bodyPriced = body.stream().anyMatch(i -> i.cost() != null);
        if (!bodyPriced) {
            return withoutBodyPrice(title, body);
        }
        new SharedFigures(body, marks).settle();
        joinNeighbours(body);
        Count known = wholeCount(title, body);
        Tiers.settle(text, body, known);
        preferKnown(body, known);
        return distribute(body, known);
    }

    /// What a shop has left is a number of copies where the post tells of another count and prices no single record.
    private static void dropCopies(List<Item> title, List<Item> body) {
        boolean counted =
                Stream.concat(title.stream(), body.stream())
                        .anyMatch(i -> i.count() != null && i.count().role() != Role.COPIES);
        boolean single = body.stream().anyMatch(i -> i.cost() != null && isPerRecord(i.cost()));
        if (counted && !single) {
            body.replaceAll(i ->
                    i.count() != null && i.count().role() == Role.COPIES
                            ? i.with((Count) null)
                            : i);
        }
        body.removeIf(i -> i.count() == null && i.cost() == null && i.absent() == null);
    }

    /// A sum that stands a second time, without anything new beside it: `1.1 KU (就是 1100 U)`.
    private static void dropRestated(List<Item> body) {
        List<Item> known = new ArrayList<>();
        for (Item item : body) {
            Cost cost = item.cost();
            boolean restated =
                    cost != null
                            && item.count() == null
                            && item.own().isEmpty()
                            && known.stream().anyMatch(i -> isSameSum(i.cost(), cost));
            if (!restated) {
                known.add(item);
            }
        }
        body.retainAll(known);
    }

    private static boolean isSameSum(@Nullable Cost told, Cost cost) {
        return told != null
                && told.low().compareTo(cost.low()) == 0
                && (told.currency() == cost.currency() || cost.currency() == null)
                && (told.basis() == cost.basis() || cost.basis() == null);
    }

    /// The count beside the only price gives way to one that is sure and far greater: it is a tier or a stock of copies.
    private static void preferKnown(List<Item> body, @Nullable Count known) {
        long costs = body.stream().filter(i -> i.cost() != null).count();
        if (known == null || costs != 1 || !(known.certain() || known.records() >= SURE)) {
            return;
        }
        body.replaceAll(i ->
                i.cost() != null && i.count() != null && isLesser(i.count(), known)
                        ? i.with(known)
                        : i);
    }

    private static boolean isLesser(Count count, Count known) {
        boolean unique = known.kind() == VolumeKind.UNIQUE && count.kind() != VolumeKind.UNIQUE;
        boolean sure = (known.certain() || !count.certain()) && count.kind() != VolumeKind.UNIQUE;
        return unique || (sure && count.records() * 3 <= known.records());
    }

    private List<Item> withoutBodyPrice(List<Item> title, List<Item> body) {
        List<Item> priced = title.stream().filter(i -> i.cost() != null).toList();
        if (!priced.isEmpty()) {
            Count known = wholeCount(title, body);
            return distribute(new ArrayList<>(priced), known);
        }
        List<Item> rows =
                body.stream()
                        .filter(i -> i.count() != null && i.row() && !i.own().isEmpty())
                        .toList();
        long distinct = rows.stream().map(Item::own).distinct().count();
        if (rows.size() >= 2 && distinct >= 2) {
            return rows;
        }
        List<Item> list = SharedFigures.listOfCounts(body);
        if (!list.isEmpty()) {
            return list;
        }
        Count known = wholeCount(title, body);
        if (known == null) {
            return List.of();
        }
        List<Item> all = new ArrayList<>(title);
        all.addAll(body);
        Item first =
                all.stream()
                        .filter(i -> known.equals(i.count()))
                        .findFirst()
                        .orElse(all.getFirst());
        return List.of(first.with(known));
    }

    static boolean isPerRecord(Cost cost) {
        Basis basis = cost.basis();
        return basis == Basis.RECORD || basis == Basis.THOUSAND || basis == Basis.TEN_THOUSAND;
    }

    /// A line with a count and the next one with a sum, again and again.
    private static void joinNeighbours(List<Item> body) {
        int pairs = 0;
        for (int i = 0; i + 1 < body.size(); i++) {
            pairs += isPair(body.get(i), body.get(i + 1)) ? 1 : 0;
        }
        if (pairs < 2) {
            return;
        }
        for (int i = 0; i + 1 < body.size(); i++) {
            Item counted = body.get(i);
            Item priced = body.get(i + 1);
            if (isPair(counted, priced)) {
                body.set(i, counted.with(priced.cost()));
                body.remove(i + 1);
            }
        }
    }

    private static boolean isPair(Item counted, Item priced) {
        return counted.count() != null
                && counted.cost() == null
                && priced.count() == null
                && priced.cost() != null
                && priced.line() - counted.line() <= 1;
    }

    /// The one number of records that the whole post is about: without duplicates before the total, the title's before
    /// the first of the text.
    private static @Nullable Count wholeCount(List<Item> title, List<Item> body) {
        List<Count> all = new ArrayList<>();
        for (Item item : body) {
            addWhole(item, all);
        }
        int ofBody = all.size();
        for (Item item : title) {
            addWhole(item, all);
        }
        if (all.isEmpty()) {
            body.stream()
                    .filter(i -> i.count() != null && i.cost() == null)
                    .forEach(i -> all.add(Objects.requireNonNull(i.count())));
        }
        for (Count count : all) {
            if (count.kind() == VolumeKind.UNIQUE) {
                return count;
            }
        }
        if (all.size() > ofBody) {
            Count told = greatest(all.subList(ofBody, all.size()));
            return all.stream()
                    .limit(ofBody)
                    .filter(c -> c.certain() && isRounded(told.records(), c.records()))
                    .findFirst()
                    .orElse(told);
        }
        return all.stream()
                .filter(Count::certain)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    private static Count greatest(List<Count> counts) {
        Count most = counts.getFirst();
        for (Count count : counts) {
            most = count.records() > most.records() ? count : most;
        }
        return most;
    }

    /// Whether `rough` is what a headline makes of `exact`: 150,000 of 152,300.
    private static boolean isRounded(long rough, long exact) {
        return Math.abs(rough - exact) <= Math.max(rough, exact) / 12
                && trailingZeros(exact) <= trailingZeros(rough);
    }

    private static int trailingZeros(long number) {
        long left = number;
        int zeros = 0;
        while (left > 0 && left % 10 == 0) {
            left /= 10;
            zeros++;
        }
        return zeros;
    }

    private static void addWhole(Item item, List<Count> all) {
        Count count = item.count();
        if (count != null && count.role() != Role.SUBSET && item.cost() == null) {
            all.add(count);
        }
    }

    private List<Item> distribute(List<Item> body, @Nullable Count known) {
        List<Item> priced = new ArrayList<>();
        boolean given = body.stream().anyMatch(i -> i.cost() != null && i.count() != null);
        boolean wholeGiven = false;
        Count rowCount = null;
        for (Item item : body) {
            Cost cost = item.cost();
            if (cost == null) {
                if (item.absent() != null && (item.count() == null || isList(body))) {
                    priced.add(item);
                }
                continue;
            }
            if (item.count() != null) {
                rowCount = item.count();
                priced.add(item);
                wholeGiven |= isPackage(cost);
                continue;
            }
            Count count = countFor(item, cost, known, given ? rowCount : null, wholeGiven, body);
            priced.add(count == null ? item : item.with(count));
            wholeGiven |= count != null && isPackage(cost);
        }
        return priced;
    }

    /// Whether two rows or more have a count and a price of their own.
    private static boolean isList(List<Item> body) {
        return body.stream().filter(i -> i.cost() != null && i.count() != null).count() >= 2;
    }

    private static boolean isListOfThings(List<Item> body) {
        return body.stream()
                        .filter(i -> i.cost() != null && i.count() == null && !i.own().isEmpty())
                        .map(Item::own)
                        .distinct()
                        .count()
                >= 2;
    }

    private static boolean isPackage(Cost cost) {
        return cost.basis() == null || cost.basis() == Basis.WHOLE || cost.basis() == Basis.PART;
    }

    private @Nullable Count countFor(
            Item item,
            Cost cost,
            @Nullable Count known,
            @Nullable Count ofRow,
            boolean wholeGiven,
            List<Item> body) {
        Basis basis = cost.basis();
        if (basis == Basis.PERIOD || basis == Basis.RECORDS || basis == Basis.PART) {
            return null;
        }
        boolean part =
                body.size() > 1
                        && basis != Basis.THOUSAND
                        && basis != Basis.TEN_THOUSAND
                        && marks.anyIn(
                                Math.max(item.start(), cost.start() - NEAR),
                                cost.start(),
                                Kind.SUBTOTAL);
        long counted = body.stream().filter(i -> i.count() != null).count();
        part |= body.size() > 1 && basis == Basis.RECORD && isOnly(cost.start());
        boolean combined = marks.anyIn(item.start(), item.end(), Kind.COMBINATION);
        if (part || (combined && (counted != 1 || known == null || !known.certain()))) {
            return null;
        }
        Count base = known != null ? known : sameThing(item, ofRow, body);
        if (base == null) {
            return null;
        }
        if (isListOfThings(body)) {
            return null;
        }
        if (isPerRecord(cost) || basis == Basis.MONTH) {
            return base;
        }
        return wholeGiven ? null : base;
    }

    /// `Adelaide only: AUD 1.40`.
    private boolean isOnly(int start) {
        int at = start;
        while (at > 0 && " :-".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return text.startsWith("only", at - 4) && text.indexOf(':', at) == at;
    }

    /// A second way to buy what the row before offers: by the record, after a price for the whole.
    private static @Nullable Count sameThing(Item item, @Nullable Count ofRow, List<Item> body) {
        long counted = body.stream().filter(i -> i.count() != null && i.cost() != null).count();
        return item.own().isEmpty() && counted == 1 && ofRow != null && ofRow.records() >= 1000
                ? ofRow
                : null;
    }
}
