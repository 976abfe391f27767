package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.alerting.rules.UsualPrice;

/// How often which unit price is asked on one market, in tenths of a decade from 10⁻⁹ to 10⁹; what lies beyond counts at
/// the ends. So a median is exact to a twentieth of a decade, a price can be taken back, and one joker moves nothing.
/// Not thread-safe.
final class PriceHistogram {

    private static final int BINS_A_DECADE = 10;
    private static final int LOWEST_DECADE = -9;
    private static final int BINS = 18 * BINS_A_DECADE;

    private final int[] bins = new int[BINS];
    private int count;

    void add(double log10) {
        bins[binOf(log10)]++;
        count++;
    }

    void remove(double log10) {
        int bin = binOf(log10);
        if (bins[bin] == 0) {
            throw new IllegalArgumentException("what was never added cannot be removed");
        }
        bins[bin]--;
        count--;
    }

    /// The middle of the bin in which the lower median lies.
    UsualPrice usual() {
        int before = 0;
        for (int bin = 0; bin < BINS; bin++) {
            before += bins[bin];
            if (bins[bin] > 0 && before * 2 >= count) {
                return new UsualPrice(count, LOWEST_DECADE + (bin + 0.5) / BINS_A_DECADE);
            }
        }
        return UsualPrice.UNKNOWN;
    }

    private static int binOf(double log10) {
        return Math.clamp((long) Math.floor((log10 - LOWEST_DECADE) * BINS_A_DECADE), 0, BINS - 1);
    }
}
