package dev.brokerwatch.crawler.fetch;

import java.util.Locale;

/// How a visit ended; the values of the metric's tag.
enum VisitEnd {
    /// All its URLs were asked for.
    DONE,
    /// Its time was over before all were asked for.
    CUT_SHORT,
    /// The host declined, so the rest was left.
    REFUSED,
    /// The host could not be reached, so the rest was left.
    UNREACHABLE,
    /// The fetcher was closed.
    STOPPED,
    /// It was past its time when it was taken up: nothing was asked for.
    LATE,
    /// Its site is not configured here: nothing was asked for.
    UNKNOWN_SITE,
    /// An error of ours; not reported, so the frontier plans it again.
    FAILED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
