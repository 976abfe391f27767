package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What one listing adds to its seller's figures, as of its last revision. `volume` is the sum over its packages, 0 where
/// none is told; a sample's size is no volume.
public record Contribution(
        ListingId listing,
        Instant at,
        boolean live,
        long volume,
        ClusterId cluster,
        Set<Category> categories) {

    public Contribution {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    }

    static Contribution of(Listing listing) {
        long volume = 0;
        for (DataPackage offered : listing.packages()) {
            volume = plus(volume, recordsOf(offered));
        }
        return new Contribution(
                listing.id(),
                listing.eventTime(),
                listing.status() == ListingStatus.LIVE,
                volume,
                listing.cluster(),
                listing.categories());
    }

    private static long recordsOf(DataPackage offered) {
        Volume volume = offered.volume();
        return volume == null || volume.kind() == VolumeKind.SAMPLE ? 0 : volume.records();
    }

    /// Boasts add up to no more than the greatest number there is.
    static long plus(long left, long right) {
        return right > Long.MAX_VALUE - left ? Long.MAX_VALUE : left + right;
    }
}
