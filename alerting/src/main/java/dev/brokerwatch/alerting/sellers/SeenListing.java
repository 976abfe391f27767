package dev.brokerwatch.alerting.sellers;

import java.time.Instant;
import java.util.List;

/// What is remembered of a listing: where its contribution lies, when it was captured last, and the prices that it added
/// to its markets.
public record SeenListing(String timelineKey, Instant capturedAt, List<PricePoint> prices) {

    public SeenListing {
        prices = List.copyOf(prices);
    }
}
