package dev.brokerwatch.launcher.market.world;

/// How much there is, on each site.
///
/// @param boards on each site, from 2 to 12
/// @param trading how many of them trade data, 1 or 2
/// @param threads on each board at the opening
/// @param mostThreads of a site; from then on no new ones are opened
/// @param repliesAtMost under a thread
public record MarketSize(int boards, int trading, int threads, int mostThreads, int repliesAtMost) {

    public MarketSize {
        if (trading < 1 || trading > 2) {
            throw new IllegalArgumentException("one board of a site trades data, or two do");
        }
        if (boards < 2 || boards > 12 || threads < 1 || mostThreads < boards * threads) {
            throw new IllegalArgumentException(
                    "a market has 2 to 12 boards, and room for the threads it opens with");
        }
    }

    /// What `up` shows: some hundred pages.
    public static MarketSize small() {
        return new MarketSize(4, 2, 40, 2_000, 24);
    }

    /// More than twenty thousand pages, with offers on one board of six.
    public static MarketSize large() {
        return new MarketSize(12, 2, 500, 20_000, 24);
    }

    /// More than twenty thousand threads, with offers on one board of twelve.
    public static MarketSize wide() {
        return new MarketSize(12, 1, 560, 20_000, 24);
    }
}
