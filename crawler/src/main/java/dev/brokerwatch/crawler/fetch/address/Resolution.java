package dev.brokerwatch.crawler.fetch.address;

import java.net.InetAddress;
import java.util.List;

/// What a host's name leads to.
public sealed interface Resolution {

    /// Addresses that may be asked, at least one, in the order in which they were given.
    record Found(List<InetAddress> addresses) implements Resolution {

        public Found {
            addresses = List.copyOf(addresses);
            if (addresses.isEmpty()) {
                throw new IllegalArgumentException("found is at least one address");
            }
        }
    }

    /// The name has addresses, and none of them may be asked.
    record Refused(String reason) implements Resolution {}

    /// The name has no address, or nobody told it in time.
    record Unknown(String reason) implements Resolution {}
}
