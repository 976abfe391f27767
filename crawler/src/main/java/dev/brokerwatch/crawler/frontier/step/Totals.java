package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.crawler.frontier.status.HostState;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Figures for metrics, kept up by stream threads and read by any. Thread-safe.
public final class Totals {

    /// Of one partition; started anew when it is taken over.
    private static final class OfPartition {
        private final AtomicLong known = new AtomicLong();
        private final AtomicLong fresh = new AtomicLong();
        private final Map<HostState, AtomicLong> hosts = new EnumMap<>(HostState.class);

        private OfPartition() {
            for (HostState state : HostState.values()) {
                hosts.put(state, new AtomicLong());
            }
        }

        private AtomicLong hosts(HostState state) {
            AtomicLong count = hosts.get(state);
            if (count == null) {
                throw new IllegalStateException("every state has a count");
            }
            return count;
        }
    }

    private final Map<Integer, OfPartition> partitions = new ConcurrentHashMap<>();
    private final Runnable visitPlanned;
    private final Runnable urlDiscovered;
    private final Runnable setAside;

    /// Each is run once for what its name says.
    public Totals(Runnable visitPlanned, Runnable urlDiscovered, Runnable setAside) {
        this.visitPlanned = visitPlanned;
        this.urlDiscovered = urlDiscovered;
        this.setAside = setAside;
    }

    public long urlsKnown() {
        return partitions.values().stream().mapToLong(totals -> totals.known.get()).sum();
    }

    /// URLs that were never asked for.
    public long urlsDue() {
        return partitions.values().stream().mapToLong(totals -> totals.fresh.get()).sum();
    }

    public long hosts(HostState state) {
        return partitions.values().stream().mapToLong(totals -> totals.hosts(state).get()).sum();
    }

    void start(int partition) {
        partitions.put(partition, new OfPartition());
    }

    void end(int partition) {
        partitions.remove(partition);
    }

    void urls(int partition, long moreKnown, long moreFresh) {
        OfPartition totals = partitions.get(partition);
        if (totals != null) {
            totals.known.addAndGet(moreKnown);
            totals.fresh.addAndGet(moreFresh);
        }
    }

    void host(int partition, HostState state, int more) {
        OfPartition totals = partitions.get(partition);
        if (totals != null) {
            totals.hosts(state).addAndGet(more);
        }
    }

    void visitPlanned() {
        visitPlanned.run();
    }

    void urlDiscovered() {
        urlDiscovered.run();
    }

    void setAside() {
        setAside.run();
    }
}
