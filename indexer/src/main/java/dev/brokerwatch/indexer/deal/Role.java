package dev.brokerwatch.indexer.deal;

/// What a number of an offer is. The order is that of the weights.
enum Role {
    NOTHING,
    VOLUME,
    PRICE,
    /// The high end of a price that has its low end elsewhere: what is asked, before what would do.
    HIGH_END
}
