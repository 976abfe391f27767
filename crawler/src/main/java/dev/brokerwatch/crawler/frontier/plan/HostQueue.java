package dev.brokerwatch.crawler.frontier.plan;

import dev.brokerwatch.config.record.site.Host;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Hosts by the time at which they want attention: a heap in which a host that was put again leaves its former ticket
/// behind, to be passed over. Memory is some hundred bytes a host. Not thread-safe.
public final class HostQueue {

    private static final int STALE_TICKETS_ALLOWED = 1_000;

    private record Ticket(Host host, long millis) implements Comparable<Ticket> {
        @Override
        public int compareTo(Ticket other) {
            return Long.compare(millis, other.millis);
        }
    }

    private final Map<Host, Ticket> current = new HashMap<>();
    private PriorityQueue<Ticket> heap = new PriorityQueue<>();

    public void put(Host host, Instant when) {
        Ticket ticket = new Ticket(host, when.toEpochMilli());
        current.put(host, ticket);
        heap.add(ticket);
        if (heap.size() > 2 * current.size() + STALE_TICKETS_ALLOWED) {
            heap = new PriorityQueue<>(current.values());
        }
    }

    public void remove(Host host) {
        current.remove(host);
    }

    /// Takes the host that has waited longest at `now`, or null when nobody's time has come.
    public @Nullable Host poll(Instant now) {
        long millis = now.toEpochMilli();
        while (!heap.isEmpty() && heap.peek().millis() <= millis) {
            Ticket ticket = heap.remove();
            if (current.remove(ticket.host(), ticket)) {
                return ticket.host();
            }
        }
        return null;
    }

    public int size() {
        return current.size();
    }
}
