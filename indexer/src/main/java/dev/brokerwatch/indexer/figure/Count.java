package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;

/// A number of records.
///
/// @param certain a unit, or a word such as "in stock", says that it is a count; else it may yet turn out to be a price
/// @param role what it is in relation to the other counts of the post
public record Count(int start, int end, long records, VolumeKind kind, boolean certain, Role role)
        implements Figure {

    /// What a count is beside others.
    public enum Role {
        WHOLE,
        /// A part of another count: "of which", "with phones".
        SUBSET,
        /// So many a day.
        DAILY,
        /// What is shown or tested.
        SAMPLE,
        /// The least that is sold at a time, the start of a tier.
        LEAST,
        /// What a shop has left, without a unit: records, or copies of the whole.
        COPIES
    }

    public Volume volume() {
        return new Volume(records, kind);
    }
}
