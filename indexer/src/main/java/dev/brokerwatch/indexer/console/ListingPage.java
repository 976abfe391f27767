package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Price;
import java.util.List;
import java.util.stream.Collectors;

/// What a listing's own page shows.
public record ListingPage(Listing listing) {

    public List<DataPackage> packages() {
        return listing.packages();
    }

    public static String volume(DataPackage offered) {
        return offered.volume() == null
                ? ""
                : Figures.count(offered.volume().records()) + " " + offered.volume().kind().label();
    }

    public static String price(DataPackage offered) {
        return switch (offered.price()) {
            case Price.Asked asked ->
                    Figures.money(asked.amount(), asked.amountHigh(), asked.currency())
                            + " per "
                            + Figures.basis(asked.per());
            case Price.Absent absent ->
                    absent.reason() == null ? "free" : absent.reason().label().replace('_', ' ');
        };
    }

    /// In the price's own currency.
    public static String unitPrice(DataPackage offered) {
        return offered.price() instanceof Price.Asked asked
                ? offered.unitPrice().map(u -> Figures.money(u, null, asked.currency())).orElse("")
                : "";
    }

    /// Victims' data that was replaced, by type.
    public String sample() {
        String counts =
                listing.sample().counts().entrySet().stream()
                        .map(entry -> entry.getValue() + " × " + entry.getKey().label())
                        .collect(Collectors.joining(", "));
        return listing.sample().rows() > 0
                ? "sample of "
                        + listing.sample().rows()
                        + " rows"
                        + (counts.isEmpty() ? "" : ": " + counts)
                : counts;
    }

    public String confidence() {
        return Math.round(listing.confidence() * 100) + " %";
    }
}
