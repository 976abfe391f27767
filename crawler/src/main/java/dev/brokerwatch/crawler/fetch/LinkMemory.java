package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.links.SeenLinks;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which links were reported for which host: of the hosts visited last, at most [#MOST_HOSTS]. What is forgotten is only
/// reported once more. Thread-safe; what it hands out belongs to the visit until it is given back.
final class LinkMemory {

    static final int MOST_HOSTS = 4_096;

    /// Oldest first; guarded by this.
    private final Map<Host, SeenLinks> byHost = new LinkedHashMap<>();

    synchronized SeenLinks take(Host host) {
        SeenLinks seen = byHost.remove(host);
        return seen == null ? new SeenLinks() : seen;
    }

    /// Only what was really reported is given back: after an error it is dropped.
    synchronized void giveBack(Host host, SeenLinks seen) {
        byHost.put(host, seen);
        if (byHost.size() > MOST_HOSTS) {
            Iterator<Host> oldest = byHost.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
