package dev.brokerwatch.crawler.url;

import crawlercommons.domains.EffectiveTldFinder;
import dev.brokerwatch.config.record.site.Host;
import org.jspecify.annotations.Nullable;

/// The domain that somebody registered, by the Public Suffix List with its private part: `forum.example.co.uk` and
/// `example.co.uk` are `example.co.uk`, but each blog of a hosting platform stands for itself. Addresses, onion services,
/// single names and bare suffixes have none: each, with its port, is a domain of its own.
public final class RegistrableDomain {

    private RegistrableDomain() {}

    public static String of(Host host) {
        String value = host.value();
        int colon = value.lastIndexOf(':');
        String name = colon > value.lastIndexOf(']') ? value.substring(0, colon) : value;
        if (name.startsWith("[") || name.indexOf('.') < 0 || Addresses.endsInNumber(name)) {
            return value;
        }
        if (name.endsWith(".onion")) {
            int service = name.lastIndexOf('.', name.length() - ".onion".length() - 1);
            return name.substring(service + 1);
        }
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
        return domain == null ? value : domain;
    }
}
