package dev.brokerwatch.crawler.frontier.store;

/// Classes of urgency, most urgent first.
public enum Bucket {
    /// Somebody waits for it: watched pages, threads with news, what an operator asked for.
    URGENT(0),
    /// Where threads are listed, and seeds.
    BOARDS(1),
    /// Found in sections that have yielded offers.
    PROMISING(2),
    ORDINARY(3),
    /// Deep, settled, or of little use so far.
    LEISURE(4);

    private static final Bucket[] ALL = values();

    static final int COUNT = ALL.length;

    private final int code;

    Bucket(int code) {
        this.code = code;
    }

    /// Its place in the order, which is how it stands in keys.
    int code() {
        return code;
    }

    static Bucket at(int code) {
        return ALL[code];
    }
}
