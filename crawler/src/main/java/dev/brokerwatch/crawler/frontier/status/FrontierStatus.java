package dev.brokerwatch.crawler.frontier.status;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The frontier at one moment, as far as this process runs it. Immutable.
///
/// @param state of the topology: `RUNNING` when all is well
/// @param planningPaused why no visits are planned, or null while they are
/// @param urlsDue URLs that were never asked for
/// @param hosts in the order of their names
public record FrontierStatus(
        Instant at,
        String state,
        @Nullable String planningPaused,
        long urlsKnown,
        long urlsDue,
        long visitsOutstanding,
        Map<HostState, Long> hostsByState,
        List<HostStatus> hosts) {

    public FrontierStatus {
        hostsByState = Map.copyOf(hostsByState);
        hosts = List.copyOf(hosts);
    }

    /// Sums up what the hosts say.
    public static FrontierStatus of(
            Instant at, String state, @Nullable String planningPaused, List<HostStatus> hosts) {
        Map<HostState, Long> byState = new EnumMap<>(HostState.class);
        long known = 0;
        long due = 0;
        for (HostStatus host : hosts) {
            byState.merge(host.state(), 1L, Long::sum);
            known += host.urlsKnown();
            due += host.urlsDue();
        }
        return new FrontierStatus(
                at,
                state,
                planningPaused,
                known,
                due,
                byState.getOrDefault(HostState.VISITING, 0L),
                byState,
                hosts);
    }
}
