package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.alerting.rules.UsualPrice;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is usually asked on every market that this partition's sellers serve: a random share of all sellers, because
/// sellers are spread over partitions by a hash. Kept in memory and rebuilt from the listings at the start. Not
/// thread-safe.
final class UsualPrices {

    private final Map<String, PriceHistogram> markets = new HashMap<>();

    void add(Collection<PricePoint> points) {
        for (PricePoint point : points) {
            markets.computeIfAbsent(point.market(), market -> new PriceHistogram())
                    .add(point.log10());
        }
    }

    void remove(Collection<PricePoint> points) {
        for (PricePoint point : points) {
            PriceHistogram market = markets.get(point.market());
            if (market == null) {
                throw new IllegalArgumentException("what was never added cannot be removed");
            }
            market.remove(point.log10());
        }
    }

    /// Of several markets, the one that knows most.
    UsualPrice on(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(markets.get(name)))
                .map(PriceHistogram::usual)
                .max(Comparator.comparingLong(UsualPrice::count))
                .orElse(UsualPrice.UNKNOWN);
    }
}
