package dev.brokerwatch.indexer.dedup;

import java.util.Arrays;
import java.util.List;

/// What is remembered of a redacted text to find its likes.
///
/// @param signature MinHash over shingles, a byte a component; shared, nobody writes to it
/// @param simhash of the same shingles, where few differing bits mean few differing shingles
/// @param bands terms of which two like texts most probably share one; equal texts share all
@SuppressWarnings("ArrayRecordComponent")
public record Fingerprint(byte[] signature, long simhash, List<String> bands) {

    public Fingerprint {
        bands = List.copyOf(bands);
    }

    /// Equal texts have equal fingerprints; the array is compared by what it holds.
    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that
                && simhash == that.simhash
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(simhash);
    }
}
