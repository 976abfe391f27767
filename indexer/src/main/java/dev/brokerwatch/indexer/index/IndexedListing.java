package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import org.jspecify.annotations.Nullable;

/// A listing with what the index alone keeps of it.
///
/// @param absence where it was missed since it was last seen, or null
public record IndexedListing(Listing listing, Fingerprint fingerprint, @Nullable Absence absence) {}
