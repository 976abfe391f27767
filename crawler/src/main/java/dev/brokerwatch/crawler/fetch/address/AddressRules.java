package dev.brokerwatch.crawler.fetch.address;

import dev.brokerwatch.config.record.site.Host;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Refuses what is not public (IANA's special-purpose registries, RFC 6890), unless the site lists its network.
/// Everything IPv6 outside of `2000::/3` is special. Immutable, no network is asked.
public final class AddressRules {

    private record Special(Network network, String name) {

        static Special of(String network, String name) {
            return new Special(Network.parse(network), name);
        }
    }

    private static final List<Special> SPECIAL =
            List.of(
                    Special.of("0.0.0.0/8", "this network"),
                    Special.of("10.0.0.0/8", "private"),
                    Special.of("100.64.0.0/10", "carrier-grade NAT"),
                    Special.of("127.0.0.0/8", "loopback"),
                    Special.of("169.254.0.0/16", "link-local"),
                    Special.of("172.16.0.0/12", "private"),
                    Special.of("192.0.0.0/24", "protocol assignments"),
                    Special.of("192.0.2.0/24", "documentation"),
                    Special.of("192.88.99.0/24", "6to4 relay"),
                    Special.of("192.168.0.0/16", "private"),
                    Special.of("198.18.0.0/15", "benchmarking"),
                    Special.of("198.51.100.0/24", "documentation"),
                    Special.of("203.0.113.0/24", "documentation"),
                    Special.of("224.0.0.0/4", "multicast"),
                    Special.of("240.0.0.0/4", "reserved"),
                    Special.of("::1", "loopback"),
                    Special.of("64:ff9b::/96", "NAT64"),
                    Special.of("64:ff9b:1::/48", "NAT64"),
                    Special.of("2001::/23", "protocol assignments"),
                    Special.of("2001:db8::/32", "documentation"),
                    Special.of("2002::/16", "6to4"),
                    Special.of("3fff::/20", "documentation"),
                    Special.of("fc00::/7", "unique local"),
                    Special.of("fe80::/10", "link-local"),
                    Special.of("fec0::/10", "site-local"),
                    Special.of("ff00::/8", "multicast"));

    /// What no public name server may answer for (RFC 6762, RFC 8375, ICANN's `internal`), and what hosts files name so.
    private static final List<String> LOCAL_NAMES =
            List.of(
                    "local",
                    "internal",
                    "home.arpa",
                    "localdomain",
                    "loopback",
                    "ip6-localhost",
                    "ip6-loopback");

    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    private final List<Network> allowed;

    private AddressRules(List<Network> allowed) {
        this.allowed = allowed;
    }

    /// `allowed` is a site's list of networks (CIDR) that may be asked though they are not public.
    ///
    /// @throws IllegalArgumentException when one of them is no network
    public static AddressRules allowing(List<String> allowed) {
        return new AddressRules(Network.parseAll(allowed));
    }

    public AddressVerdict judge(InetAddress address) {
        for (Network network : allowed) {
            if (network.contains(address)) {
                return new AddressVerdict(true, "the site lists its network");
            }
        }
        for (Special special : SPECIAL) {
            if (special.network().contains(address)) {
                return refused(special.name());
            }
        }
        boolean global = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
        return global ? new AddressVerdict(true, "a public address") : refused("reserved");
    }

    /// What can be said of a host without asking anybody: of an address all, of a name whether it could be public at all.
    public AddressVerdict judge(Host host) {
        String name = nameOf(host);
        InetAddress literal = literal(name);
        if (literal == null) {
            return judgeName(name);
        }
        return isMapped(name, literal) ? refused("IPv4-mapped") : judge(literal);
    }

    /// The host without its port; an IPv6 address without its brackets.
    static String nameOf(Host host) {
        String text = host.value();
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            return text.substring(1, close < 0 ? text.length() : close);
        }
        int colon = text.lastIndexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /// The address that a name spells out, or null for a real name.
    static @Nullable InetAddress literal(String name) {
        try {
            return InetAddress.ofLiteral(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Java turns `::ffff:10.0.0.1` into 10.0.0.1 in silence: whoever writes it so wants to slip past a filter.
    static boolean isMapped(String name, InetAddress literal) {
        return name.indexOf(':') >= 0 && !(literal instanceof Inet6Address);
    }

    private AddressVerdict judgeName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isUnder(lower, "onion")) {
            return new AddressVerdict(false, "an .onion name needs a SOCKS route");
        }
        if (isUnder(lower, "localhost")) {
            return judge(InetAddress.ofLiteral("127.0.0.1"));
        }
        if (allowed.isEmpty() && isLocal(lower)) {
            return refused("a name of a local network");
        }
        return new AddressVerdict(true, "a name: its addresses are judged when it is looked up");
    }

    private static boolean isLocal(String name) {
        return LOCAL_NAMES.stream().anyMatch(top -> isUnder(name, top));
    }

    private static boolean isUnder(String name, String top) {
        return name.equals(top) || name.endsWith("." + top);
    }

    private static AddressVerdict refused(String kind) {
        return new AddressVerdict(
                false, "not public (" + kind + ") and not among the site's allowed-addresses");
    }
}
