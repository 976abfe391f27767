package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.site.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Facts under the names of [Vocabulary]. What is not told has no entry.
final class Bindings {

    private static final double SECONDS_AN_HOUR = 3_600;

    private Bindings() {}

    static Map<String, Object> listing(Facts facts) {
        Listing listing = facts.event().listing();
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", listing.id().value());
        fields.put("event", facts.event().type().label());
        fields.put("site", listing.seller().site().value());
        fields.put("status", listing.status().label());
        fields.put("kind", listing.kind().label());
        fields.put("intent", listing.intent().label());
        fields.put("language", listing.language().tag());
        fields.put("confidence", listing.confidence());
        fields.put("categories", labels(listing.categories()));
        fields.put("fields", labels(fieldsOf(listing)));
        fields.put("tags", List.copyOf(listing.tags()));
        fields.put(
                "channels", listing.contacts().stream().map(c -> Label.of(c.channel())).toList());
        fields.put("sample_rows", (long) listing.sample().rows());
        fields.put("revisions", (long) listing.history().size());
        fields.put("title", listing.title().value());
        fields.put("text", listing.text().value());
        fields.put("packages", facts.packages().stream().map(Bindings::offered).toList());
        listing.packages().stream()
                .map(DataPackage::volume)
                .filter(Objects::nonNull)
                .mapToLong(Volume::records)
                .max()
                .ifPresent(volume -> fields.put("volume", volume));
        facts.packages().stream()
                .map(PackageFigures::unitPriceCny)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .ifPresent(price -> fields.put("unit_price_cny", price));
        return fields;
    }

    private static Set<DataField> fieldsOf(Listing listing) {
        Set<DataField> all = new TreeSet<>();
        listing.packages().forEach(p -> all.addAll(p.fields()));
        return all;
    }

    static Map<String, Object> offered(PackageFigures figures) {
        DataPackage offered = figures.offered();
        Map<String, Object> fields = new HashMap<>();
        fields.put("categories", labels(offered.categories()));
        fields.put("fields", labels(offered.fields()));
        Volume volume = offered.volume();
        if (volume != null) {
            fields.put("volume", volume.records());
            fields.put("volume_kind", volume.kind().label());
        }
        switch (offered.price()) {
            case Price.Asked asked -> {
                fields.put("price", asked.amount().doubleValue());
                put(fields, "price_high", asked.amountHigh());
                fields.put("currency", asked.currency().name());
                fields.put("per", asked.per().label());
            }
            case Price.Absent absent -> {
                if (absent.reason() != null) {
                    fields.put("absent", absent.reason().label());
                }
            }
        }
        put(fields, "price_cny", figures.priceCny());
        put(fields, "unit_price_cny", figures.unitPriceCny());
        putUsual(fields, figures);
        return fields;
    }

    private static void putUsual(Map<String, Object> fields, PackageFigures figures) {
        fields.put("usual_count", figures.usual().count());
        if (figures.usual().isKnown()) {
            figures.offered()
                    .unitPrice()
                    .map(BigDecimal::doubleValue)
                    .filter(price -> price > 0)
                    .ifPresent(price ->
                            fields.put(
                                    "decades_below_usual",
                                    figures.usual().medianLog10() - Math.log10(price)));
        }
    }

    private static void put(Map<String, Object> fields, String name, @Nullable BigDecimal figure) {
        if (figure != null) {
            fields.put(name, figure.doubleValue());
        }
    }

    static Map<String, Object> seller(Facts facts) {
        SellerFigures seller = facts.seller();
        return Map.of(
                "site", facts.event().listing().seller().site().value(),
                "handle", facts.event().listing().seller().handle(),
                "listings", (long) seller.listings(),
                "live", (long) seller.live(),
                "volume", seller.volume(),
                "categories", labels(seller.categories()));
    }

    static Map<String, Object> window(Duration length, WindowFigures window) {
        return Map.of(
                "hours",
                length.toSeconds() / SECONDS_AN_HOUR,
                "listings",
                (long) window.listings(),
                "volume",
                window.volume(),
                "categories",
                labels(window.categories()));
    }

    private static List<String> labels(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Label::of).toList();
    }
}
