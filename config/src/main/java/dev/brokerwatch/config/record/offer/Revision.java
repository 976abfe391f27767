package dev.brokerwatch.config.record.offer;

import dev.brokerwatch.config.record.site.Digest;
import java.time.Instant;
import java.util.List;

/// What a listing offered from `at` on: the digest of its redacted content, its state and its packages then.
public record Revision(
        Instant at, Digest digest, ListingStatus status, List<DataPackage> packages) {

    public Revision {
        packages = List.copyOf(packages);
    }
}
