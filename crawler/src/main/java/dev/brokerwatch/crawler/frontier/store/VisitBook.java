package dev.brokerwatch.crawler.frontier.store;

import org.jspecify.annotations.Nullable;

/// The visits of a host.
///
/// @param sequence of the last visit that was handed out; its identifier is written in base 36
/// @param expired the greatest sequence whose lease ran out before its report came, 0 for none
/// @param lost how many leases in a row ran out
public record VisitBook(long sequence, long expired, int lost, @Nullable Outstanding outstanding) {

    public static final VisitBook EMPTY = new VisitBook(0, 0, 0, null);
    private static final int RADIX = 36;

    public static String idOf(long sequence) {
        return Long.toString(sequence, RADIX);
    }

    /// -1 for what is no identifier.
    public static long sequenceOf(String id) {
        try {
            return Long.parseLong(id, RADIX);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    public VisitBook with(Outstanding visit) {
        return new VisitBook(Math.max(sequence, visit.sequence()), expired, lost, visit);
    }

    public VisitBook reported() {
        return new VisitBook(sequence, expired, 0, null);
    }

    public VisitBook expire() {
        return outstanding == null
                ? this
                : new VisitBook(sequence, outstanding.sequence(), lost + 1, null);
    }
}
