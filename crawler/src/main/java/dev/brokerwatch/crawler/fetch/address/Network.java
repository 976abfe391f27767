package dev.brokerwatch.crawler.fetch.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Addresses that share their first `bits` (CIDR, RFC 4632). An IPv4 network holds no IPv6 address and the reverse.
record Network(InetAddress base, int bits) {

    Network {
        if (bits < 0 || bits > 8 * base.getAddress().length) {
            throw new IllegalArgumentException("a prefix is no longer than its address");
        }
    }

    /// Reads `10.0.0.0/8`, `fd00::/8` or a lone address, which is a network of one.
    ///
    /// @throws IllegalArgumentException when it is none of these
    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits =
                slash < 0
                        ? 8 * base.getAddress().length
                        : Integer.parseInt(text.substring(slash + 1));
        return new Network(base, bits);
    }

    static List<Network> parseAll(List<String> texts) {
        return texts.stream().map(Network::parse).toList();
    }

    boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(mine, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        int mask = 0xFF << (8 - rest);
        return rest == 0 || ((mine[whole] ^ other[whole]) & mask & 0xFF) == 0;
    }
}
