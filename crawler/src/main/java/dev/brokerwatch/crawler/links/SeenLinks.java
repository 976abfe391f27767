package dev.brokerwatch.crawler.links;

/// Which links of one host were reported before, bounded; a link may be forgotten, but none is taken for reported that was
/// not. Not thread-safe: it belongs to one visit at a time.
public final class SeenLinks {

    public SeenLinks() {}
}
