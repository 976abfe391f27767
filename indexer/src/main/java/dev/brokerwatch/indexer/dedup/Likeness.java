package dev.brokerwatch.indexer.dedup;

/// How alike two texts are, by two measures.
///
/// @param shingles the estimated share of their shingles that both have, 0 to 1 (Jaccard's coefficient)
/// @param differingBits of 64 in their simhashes
public record Likeness(double shingles, int differingBits) {

    private static final double CHANCE = 1.0 / 256;
    private static final double LEAST_SHINGLES = 0.55;
    private static final int MOST_DIFFERING_BITS = 20;
    private static final double NEARLY_EQUAL = 0.85;

    public static Likeness of(Fingerprint one, Fingerprint other) {
        if (one.isNone() || other.isNone()) {
            return new Likeness(0, Long.SIZE);
        }
        double equal =
                Fingerprinter.MINHASH.getFractionOfEqualComponents(
                        one.signature(), other.signature());
        return new Likeness(
                Math.max(0, (equal - CHANCE) / (1 - CHANCE)),
                Long.bitCount(one.simhash() ^ other.simhash()));
    }

    /// Both measures must agree.
    public boolean isAlike() {
        return shingles >= LEAST_SHINGLES && differingBits <= MOST_DIFFERING_BITS;
    }

    /// So alike that hardly a word differs.
    public boolean isNearlyEqual() {
        return shingles >= NEARLY_EQUAL && isAlike();
    }
}
