package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import java.util.Arrays;

/// Where in a page its links are written, in their order, at most 10,000.
final class FoundLinks {

    private static final int MOST = 10_000;

    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private Link.Relation[] relations = new Link.Relation[128];
    private int count;
    private boolean truncated;

    void add(int start, int end, Link.Relation relation) {
        if (count == MOST) {
            truncated = true;
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            relations = Arrays.copyOf(relations, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        relations[count++] = relation;
    }

    int count() {
        return count;
    }

    int start(int link) {
        return starts[link];
    }

    int end(int link) {
        return ends[link];
    }

    Link.Relation relation(int link) {
        return relations[link];
    }

    boolean truncated() {
        return truncated;
    }
}
