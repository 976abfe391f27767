package dev.brokerwatch.config.record.offer;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An offer with its history, redacted: the whole of what is known and may be told. Index and alerting can be rebuilt
/// from listings alone. Times are capture times except `published`, which is the post's own.
///
/// @param url the post's own address where the site has one, else its page's
/// @param page the page on which it was last seen
/// @param revision over the redacted content: equal digests mean that nothing changed for a reader
/// @param history what it said before and says now, oldest first, at most [#LONGEST_HISTORY]
/// @param tags finer free facets, such as `disease:diabetes` or `freshness:daily`, from the lexicons
public record Listing(
        ListingId id,
        SellerId seller,
        CrawlUrl url,
        CrawlUrl page,
        RedactedText title,
        RedactedText text,
        Language language,
        Intent intent,
        OfferKind kind,
        ListingStatus status,
        double confidence,
        List<DataPackage> packages,
        List<Contact> contacts,
        SampleSummary sample,
        Set<String> tags,
        List<Reason> why,
        @Nullable PostTime published,
        Instant firstSeen,
        Instant lastSeen,
        ClusterId cluster,
        Digest revision,
        List<Revision> history,
        CaptureReference evidence) {

    public static final int LONGEST_HISTORY = 50;

    public Listing {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1");
        }
        if (lastSeen.isBefore(firstSeen)) {
            throw new IllegalArgumentException(
                    "last seen " + lastSeen + " lies before first seen " + firstSeen);
        }
        if (history.size() > LONGEST_HISTORY) {
            throw new IllegalArgumentException(
                    "a history has at most " + LONGEST_HISTORY + " revisions");
        }
        packages = List.copyOf(packages);
        contacts = List.copyOf(contacts);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        why = List.copyOf(why);
        history = List.copyOf(history);
    }

    /// The union over the packages.
    public Set<Category> categories() {
        Set<Category> all = EnumSet.noneOf(Category.class);
        packages.forEach(p -> all.addAll(p.categories()));
        return all;
    }

    /// When it was posted where that is told, else when it was first seen; never after `lastSeen`.
    public Instant eventTime() {
        return published != null && published.at().isBefore(lastSeen) ? published.at() : firstSeen;
    }
}
