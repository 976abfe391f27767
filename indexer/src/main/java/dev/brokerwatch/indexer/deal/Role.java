package dev.brokerwatch.indexer.deal;

import java.util.List;

/// What a number of an offer is. The order is that of the weights.
enum Role {
    NOTHING,
    VOLUME,
    PRICE,
    /// The high end of a price that has its low end elsewhere: what is asked, before what would do.
    HIGH_END;

    private static final List<Role> ALL = List.of(values());

    static Role at(int column) {
        return ALL.get(column);
    }

    /// Where its weights stand.
    int column() {
        return ALL.indexOf(this);
    }
}
