package dev.brokerwatch.indexer.index;

import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.QueryField;

/// The names of Lucene's fields.
final class Fields {

    /// `listing` or `package`: what a document of a block is.
    static final String TYPE = "type";

    static final String LISTING = "listing";
    static final String PACKAGE = "package";

    /// The listing's id, in every document of its block.
    static final String BLOCK = "block";

    /// The page that a listing was last seen on, where it is not gone.
    static final String SEEN_ON = "seen_on";

    /// What texts share that may be alike.
    static final String BAND = "band";

    /// The first 64 bits of the id, in its order: settles ties.
    static final String KEY = "key";

    static final String SORT_PRICE = "lowest_price_cny";
    static final String SORT_UNIT_PRICE = "lowest_unit_price_cny";
    static final String SORT_VOLUME = "largest_volume";

    /// The whole record.
    static final String RECORD = "record";

    private Fields() {}

    static String of(QueryField field) {
        return field.level() == QueryField.Level.PACKAGE
                ? "package." + field.label()
                : field.label();
    }

    /// Facets of packages are counted by listing, so the listing has the union.
    static String of(Facet facet) {
        return switch (facet) {
            case CATEGORY, FIELD -> "any." + facet.label();
            case SITE, LANGUAGE, STATUS, CHANNEL, INTENT, KIND, TAG -> facet.label();
        };
    }
}
