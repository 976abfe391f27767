package dev.brokerwatch.indexer.figure;

/// A number that tells something of an offer.
public sealed interface Figure permits Count, Cost {

    /// Inclusive offset in the folded text, of the number or of the currency before it.
    int start();

    /// Exclusive offset, behind the unit.
    int end();
}
