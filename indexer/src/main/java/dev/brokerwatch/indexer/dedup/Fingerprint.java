package dev.brokerwatch.indexer.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What is remembered of a redacted text to find its likes.
///
/// @param signature MinHash over shingles, [#COMPONENTS] of a byte each; empty for a text too short to be told apart;
///     shared, nobody writes to it
/// @param simhash of the same shingles: few differing bits mean few differing shingles
@SuppressWarnings("ArrayRecordComponent")
public record Fingerprint(byte[] signature, long simhash) {

    static final int COMPONENTS = 96;
    private static final int ROWS = 4;

    public static final Fingerprint NONE = new Fingerprint(new byte[0], 0);

    public Fingerprint {
        if (signature.length != 0 && signature.length != COMPONENTS) {
            throw new IllegalArgumentException(
                    "a signature has " + COMPONENTS + " bytes, not " + signature.length);
        }
    }

    public boolean isNone() {
        return signature.length == 0;
    }

    /// Terms of which two like texts most probably share one, and equal texts share all: of pairs that have seven shingles
    /// in ten alike, 998 of 1,000 share a band.
    public List<String> bands() {
        List<String> bands = new ArrayList<>();
        HexFormat hex = HexFormat.of();
        for (int start = 0; start < signature.length; start += ROWS) {
            bands.add(start / ROWS + "-" + hex.formatHex(signature, start, start + ROWS));
        }
        return bands;
    }

    /// The array is compared by what it holds.
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
