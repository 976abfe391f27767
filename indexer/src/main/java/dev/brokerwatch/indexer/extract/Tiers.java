package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Prices of one record that fall with the number taken: "1k-10k: $0.50 each, over 10k: $0.30 each". The numbers beside
/// them are bounds of a tier, and no volumes.
final class Tiers {

    private static final BigDecimal LARGE = BigDecimal.valueOf(50);

    private Tiers() {}

    /// What stands before the bound of a tier.
    private static final Pattern BOUND =
            Pattern.compile(
                    "(?:over|above|up to|under|below|more than|from|>|<|до|от|свыше|более|выше)$");

    private static final int NEAR = 12;

    /// Replaces the bounds in `body` by the number that the whole post is about, `known`.
    static void settle(String text, List<Item> body, @Nullable Count known) {
        long single = body.stream().filter(Tiers::isForOne).count();
        long tiers = body.stream().filter(i -> isTier(text, i)).count();
        if (single >= 2 && tiers >= 1) {
            body.replaceAll(item -> isTier(text, item) ? item.with(known) : item);
        }
    }

    private static boolean isTier(String text, Item item) {
        Count count = item.count();
        return count != null
                && isForOne(item)
                && count.kind() == VolumeKind.BOUNDED
                && count.role() != Role.DAILY
                && item.own().isEmpty()
                && isBound(text, count);
    }

    private static boolean isBound(String text, Count count) {
        String before = text.substring(Math.max(0, count.start() - NEAR), count.start());
        String number = text.substring(count.start(), count.end());
        return number.indexOf('-') > 0 || BOUND.matcher(before.stripTrailing()).find();
    }

    private static boolean isForOne(Item item) {
        Cost cost = item.cost();
        return cost != null
                && (cost.basis() == Basis.RECORD
                        || (cost.basis() == null && cost.low().compareTo(LARGE) < 0));
    }
}
