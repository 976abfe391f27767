package dev.brokerwatch.indexer.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query asks for. In an [All], everything that speaks of packages and is not negated must hold within **one**
/// package of the listing; a [Not] over packages asks that no package be so.
public sealed interface ListingQuery {

    /// Every listing.
    record Everything() implements ListingQuery {}

    /// All of at least two.
    record All(List<ListingQuery> of) implements ListingQuery {
        public All {
            of = List.copyOf(of);
        }
    }

    /// At least one of at least two.
    record Any(List<ListingQuery> of) implements ListingQuery {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(ListingQuery of) implements ListingQuery {}

    /// These words beside each other and in this order; in the title or the text where `field` is null.
    record Words(@Nullable QueryField field, String words) implements ListingQuery {}

    /// The field has exactly this value; names are compared without case.
    record Exactly(QueryField field, String value) implements ListingQuery {}

    /// A name that begins so.
    record StartsWith(QueryField field, String prefix) implements ListingQuery {}

    /// The field has a value at all.
    record Present(QueryField field) implements ListingQuery {}

    /// A number between two, which are infinite where the range is open.
    record Numbers(QueryField field, double low, boolean withLow, double high, boolean withHigh)
            implements ListingQuery {

        public boolean contains(double value) {
            return (withLow ? value >= low : value > low)
                    && (withHigh ? value <= high : value < high);
        }
    }

    /// A time from `from` on and before `until`; null where the range is open.
    record Times(QueryField field, @Nullable Instant from, @Nullable Instant until)
            implements ListingQuery {

        public boolean contains(Instant value) {
            return (from == null || !value.isBefore(from))
                    && (until == null || value.isBefore(until));
        }
    }

    /// Whether it speaks of packages only and negates nothing, so that it can be asked of one package.
    default boolean ofOnePackage() {
        return switch (this) {
            case Everything _, Not _, Words _ -> false;
            case All(List<ListingQuery> of) -> of.stream().allMatch(ListingQuery::ofOnePackage);
            case Any(List<ListingQuery> of) -> of.stream().allMatch(ListingQuery::ofOnePackage);
            case Exactly exactly -> exactly.field().level() == QueryField.Level.PACKAGE;
            case StartsWith start -> start.field().level() == QueryField.Level.PACKAGE;
            case Present present -> present.field().level() == QueryField.Level.PACKAGE;
            case Numbers numbers -> numbers.field().level() == QueryField.Level.PACKAGE;
            case Times times -> times.field().level() == QueryField.Level.PACKAGE;
        };
    }
}
