package dev.brokerwatch.crawler.frontier.store;

import org.jspecify.annotations.Nullable;

/// How a URL was found.
///
/// @param depth links between a seed and it
/// @param hops redirects that led to it, one after another
/// @param continues it goes on where its parent ended: the next page of the same board or thread
/// @param parent the page that led to it first, of the same host; null for seeds and for what other hosts link to
public record Place(int depth, int hops, boolean continues, @Nullable Fingerprint parent) {

    public static final Place SEED = seed(0);

    public static Place seed(int depth) {
        return new Place(depth, 0, false, null);
    }

    public static Place linkedFrom(Fingerprint parent, Place at) {
        return new Place(at.depth + 1, 0, false, parent);
    }

    public static Place continuing(Fingerprint parent, Place at) {
        return new Place(at.depth, 0, true, parent);
    }

    public static Place redirectedFrom(Fingerprint source, Place at) {
        return new Place(at.depth, at.hops + 1, false, source);
    }
}
