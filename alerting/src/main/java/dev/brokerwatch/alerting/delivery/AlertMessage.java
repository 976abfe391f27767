package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// An alert as sinks show it: where the offer is, what is offered for how much, a redacted excerpt, when it was last seen
/// alive, which rule fired and why, and where the console shows it.
///
/// @param total how many listings it is about, of which `listings` shows the newest
@JsonNaming(SnakeCaseStrategy.class)
public record AlertMessage(
        String id,
        Instant at,
        String rule,
        String severity,
        String site,
        String seller,
        String summary,
        int total,
        List<Shown> listings) {

    /// One listing of the alert. `offers` has a line for each package.
    @JsonNaming(SnakeCaseStrategy.class)
    public record Shown(
            String id,
            String url,
            String title,
            String excerpt,
            List<String> offers,
            List<String> categories,
            String status,
            Instant lastSeenAlive,
            String why,
            String console) {

        public Shown {
            offers = List.copyOf(offers);
            categories = List.copyOf(categories);
        }
    }

    public AlertMessage {
        listings = List.copyOf(listings);
    }

    /// `console` is the console's address, without a slash at its end.
    static AlertMessage of(Alert alert, String console) {
        List<Shown> listings = new ArrayList<>();
        for (AlertedListing listing : alert.listings()) {
            listings.add(show(listing, whyOf(alert, listing), console));
        }
        return new AlertMessage(
                alert.id(),
                alert.at(),
                alert.rule(),
                alert.severity().label(),
                alert.seller().site().value(),
                alert.seller().handle(),
                alert.summary(),
                alert.total(),
                listings);
    }

    private static Shown show(AlertedListing listing, String why, String console) {
        return new Shown(
                listing.id().value(),
                listing.url().value(),
                listing.title().value(),
                listing.excerpt().value(),
                listing.packages().stream().map(OfferInWords::of).toList(),
                listing.packages().stream()
                        .flatMap(p -> p.offered().categories().stream())
                        .distinct()
                        .map(category -> category.label())
                        .toList(),
                listing.status().label(),
                listing.lastSeenAlive(),
                why,
                console + "/listings/" + listing.id());
    }

    private static String whyOf(Alert alert, AlertedListing listing) {
        return alert.flags().stream()
                .filter(flag -> flag.listing().equals(listing.id()))
                .map(Flag::why)
                .findFirst()
                .orElse("");
    }
}
