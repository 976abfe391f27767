package dev.brokerwatch.indexer.dedup;

import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Volume;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two listings say the same thing. Sellers write all their offers by one template, so like texts are not
/// enough: what is offered must agree as well.
public final class SameOffer {

    private SameOffer() {}

    /// The same kind of data, and, unless hardly a word differs, a volume in common where both tell one.
    public static boolean isSame(
            Listing one, Fingerprint ofOne, Listing other, Fingerprint ofOther) {
        Likeness likeness = Likeness.of(ofOne, ofOther);
        return likeness.isAlike()
                && one.kind() == other.kind()
                && agree(one.categories(), other.categories())
                && (likeness.isNearlyEqual() || agree(volumesOf(one), volumesOf(other)));
    }

    private static <T> boolean agree(Set<T> some, Set<T> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    private static Set<Long> volumesOf(Listing listing) {
        return listing.packages().stream()
                .map(DataPackage::volume)
                .filter(Objects::nonNull)
                .map(Volume::records)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
