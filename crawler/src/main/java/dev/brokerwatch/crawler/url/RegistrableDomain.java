package dev.brokerwatch.crawler.url;

import crawlercommons.domains.EffectiveTldFinder;
import dev.brokerwatch.config.record.site.Host;
import org.jspecify.annotations.Nullable;

/// The domain that somebody registered, by the Public Suffix List with its private part: `forum.example.co.uk` and
/// `example.co.uk` are `example.co.uk`, but each blog of a hosting platform stands for itself. Addresses, bare suffixes and
/// single names have none: each, with its port, is a domain of its own.
public final class RegistrableDomain {

    private RegistrableDomain() {}

    public static String of(Host host) {
        String value = host.value();
        int colon = value.lastIndexOf(':');
        String name = colon > value.lastIndexOf(']') ? value.substring(0, colon) : value;
        if (name.startsWith("[") || name.indexOf('.') < 0 || Addresses.endsInNumber(name)) {
            return value;
        }
        if (EffectiveTldFinder.getEffectiveTLD(name) == null) {
            return lastTwo(name);
        }
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
        return domain == null ? value : domain;
    }

    /// Of a top that the list does not know: there its rule for all counts, which is `*`.
    private static String lastTwo(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', dot - 1) + 1);
    }
}
