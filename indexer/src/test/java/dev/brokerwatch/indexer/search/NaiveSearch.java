package dev.brokerwatch.indexer.search;

import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.indexer.cast.Rates;
import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.QueryField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a listing matches a query, word for word as the query's nodes are described.
final class NaiveSearch {

    private NaiveSearch() {}

    static boolean matches(Listing listing, ListingQuery query) {
        if (query.ofOnePackage()) {
            return listing.packages().stream().anyMatch(p -> matches(p, query));
        }
        return switch (query) {
            case ListingQuery.Everything _ -> true;
            case ListingQuery.All(List<ListingQuery> of) -> all(listing, of);
            case ListingQuery.Any(List<ListingQuery> of) ->
                    of.stream().anyMatch(one -> matches(listing, one));
            case ListingQuery.Not(ListingQuery inner) -> !matches(listing, inner);
            case ListingQuery.Words words -> words(listing, words);
            case ListingQuery.Exactly exactly ->
                    names(listing, exactly.field()).stream()
                            .anyMatch(exactly.value()::equalsIgnoreCase);
            case ListingQuery.StartsWith start ->
                    names(listing, start.field()).stream()
                            .anyMatch(name -> lower(name).startsWith(lower(start.prefix())));
            case ListingQuery.Present present ->
                    !names(listing, present.field()).isEmpty()
                            || time(listing, present.field()).isPresent();
            case ListingQuery.Numbers numbers -> numbers.contains(listing.confidence());
            case ListingQuery.Times times ->
                    time(listing, times.field()).filter(times::contains).isPresent();
        };
    }

    private static boolean all(Listing listing, List<ListingQuery> of) {
        List<ListingQuery> ofOnePackage = of.stream().filter(ListingQuery::ofOnePackage).toList();
        boolean one =
                ofOnePackage.isEmpty()
                        || listing.packages().stream()
                                .anyMatch(p -> ofOnePackage.stream().allMatch(q -> matches(p, q)));
        return one && of.stream().filter(q -> !q.ofOnePackage()).allMatch(q -> matches(listing, q));
    }

    private static boolean matches(DataPackage offered, ListingQuery query) {
        return switch (query) {
            case ListingQuery.All(List<ListingQuery> of) ->
                    of.stream().allMatch(q -> matches(offered, q));
            case ListingQuery.Any(List<ListingQuery> of) ->
                    of.stream().anyMatch(q -> matches(offered, q));
            case ListingQuery.Exactly exactly ->
                    labels(offered, exactly.field()).contains(exactly.value());
            case ListingQuery.Present present ->
                    !labels(offered, present.field()).isEmpty()
                            || number(offered, present.field()).isPresent();
            case ListingQuery.Numbers numbers ->
                    number(offered, numbers.field()).filter(numbers::contains).isPresent();
            case ListingQuery.Everything _,
                    ListingQuery.Not _,
                    ListingQuery.Words _,
                    ListingQuery.StartsWith _,
                    ListingQuery.Times _ ->
                    throw new IllegalArgumentException("not of one package: " + query);
        };
    }

    private static boolean words(Listing listing, ListingQuery.Words words) {
        boolean inTitle = contains(listing.title().value(), words.words());
        boolean inText = contains(listing.text().value(), words.words());
        if (words.field() == null) {
            return inTitle || inText;
        }
        return words.field() == QueryField.TITLE ? inTitle : inText;
    }

    private static boolean contains(String text, String words) {
        return (" " + text + " ").contains(" " + words + " ");
    }

    private static List<String> names(Listing listing, QueryField field) {
        return switch (field) {
            case ID -> List.of(listing.id().value());
            case SITE -> List.of(listing.seller().site().value());
            case HOST -> List.of(listing.url().host().value());
            case SELLER -> List.of(listing.seller().handle());
            case CONTACT ->
                    listing.contacts().stream()
                            .flatMap(c ->
                                    Stream.of(c.value(), c.channel().label() + ":" + c.value()))
                            .toList();
            case CHANNEL ->
                    listing.contacts().stream().map(Contact::channel).map(c -> c.label()).toList();
            case TAG -> List.copyOf(listing.tags());
            case STATUS -> List.of(listing.status().label());
            case INTENT -> List.of(listing.intent().label());
            case KIND -> List.of(listing.kind().label());
            case LANGUAGE -> List.of(listing.language().tag());
            default -> List.of();
        };
    }

    private static Optional<Instant> time(Listing listing, QueryField field) {
        return switch (field) {
            case FIRST_SEEN -> Optional.of(listing.firstSeen());
            case LAST_SEEN -> Optional.of(listing.lastSeen());
            case PUBLISHED -> Optional.ofNullable(listing.published()).map(time -> time.at());
            default -> Optional.empty();
        };
    }

    private static List<String> labels(DataPackage offered, QueryField field) {
        List<String> labels = new ArrayList<>();
        switch (field) {
            case CATEGORY -> offered.categories().forEach(c -> labels.add(c.label()));
            case FIELD -> offered.fields().forEach(f -> labels.add(f.label()));
            case CURRENCY -> asked(offered).ifPresent(a -> labels.add(a.currency().name()));
            case PER -> asked(offered).ifPresent(a -> labels.add(a.per().label()));
            default -> {}
        }
        return labels;
    }

    private static Optional<Double> number(DataPackage offered, QueryField field) {
        return switch (field) {
            case VOLUME -> Optional.ofNullable(offered.volume()).map(v -> (double) v.records());
            case PRICE -> asked(offered).map(a -> a.amount().doubleValue());
            case PRICE_CNY -> asked(offered).flatMap(a -> in(Currency.CNY, a.amount(), a));
            case UNIT_PRICE -> offered.unitPrice().map(BigDecimal::doubleValue);
            case UNIT_PRICE_USD ->
                    asked(offered)
                            .flatMap(a -> offered.unitPrice().flatMap(p -> in(Currency.USD, p, a)));
            default -> Optional.empty();
        };
    }

    private static Optional<Double> in(Currency target, BigDecimal amount, Price.Asked asked) {
        return Rates.ROUND.convert(amount, asked.currency(), target).map(BigDecimal::doubleValue);
    }

    private static Optional<Price.Asked> asked(DataPackage offered) {
        return offered.price() instanceof Price.Asked asked ? Optional.of(asked) : Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
