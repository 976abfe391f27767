package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.site.Host;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The [SeenLinks] of the hosts that were visited last, within a bound of memory. A visit takes its host's out and gives it
/// back once its report was acknowledged; a visit that fails keeps it, so that what was found and never reported is found
/// again. Thread-safe.
public final class SeenLinksByHost {

    private final long mostBytes;
    private final Map<Host, SeenLinks> byHost =
            new LinkedHashMap<>(); // guarded by this, oldest first
    private long bytes; // guarded by this

    /// @param mostBytes of all sets together, while no visit has them; one set takes 2 KiB to 512 KiB
    public SeenLinksByHost(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// What is known of a host, from now on the caller's alone; a new set where nothing is.
    public synchronized SeenLinks take(Host host) {
        SeenLinks seen = byHost.remove(host);
        if (seen == null) {
            return new SeenLinks();
        }
        bytes -= seen.bytes();
        return seen;
    }

    /// Keeps a set for the host's next visit; the longest unused ones go where there is no room.
    public synchronized void giveBack(Host host, SeenLinks seen) {
        SeenLinks before = byHost.remove(host);
        bytes += seen.bytes() - (before == null ? 0 : before.bytes());
        byHost.put(host, seen);
        Iterator<SeenLinks> oldest = byHost.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /// How much memory the sets take together that no visit has.
    public synchronized long bytes() {
        return bytes;
    }
}
