package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.offer.ListingEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// What rules look at: what happened to a listing, its packages with their prices told in yuan, its seller, and the
/// seller's fullest window of any length around the listing's event time.
public record Facts(
        ListingEvent event,
        List<PackageFigures> packages,
        SellerFigures seller,
        Function<Duration, WindowFigures> window) {

    public Facts {
        packages = List.copyOf(packages);
    }
}
