package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.site.Host;

/// A host with the eight bytes that stand for it in the keys of its URLs.
public record HostKey(Host host, long id) {

    public static HostKey of(Host host) {
        return new HostKey(host, Fingerprint.of(host.value()).high());
    }
}
