package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Reading;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import org.jspecify.annotations.Nullable;

/// The first page of the board that a page belongs to: its nearest ancestor that lists threads and continues no other.
/// There it is counted what the section has yielded.
record Section(Fingerprint head, UrlRecord record) {

    private static final int FARTHEST = 6;
    private static final int PAGES_AN_OFFER = 20;
    private static final int PAGES_TO_JUDGE_BY = 8;

    /// Null where no board is known above the page within a few steps.
    static @Nullable Section of(HostWork work, Fingerprint page, UrlRecord record) {
        Fingerprint at = page;
        UrlRecord found = record;
        for (int step = 0; step < FARTHEST; step++) {
            if (lists(found) && !found.place().continues()) {
                return new Section(at, found);
            }
            Fingerprint parent = found.place().parent();
            UrlRecord above = parent == null ? null : work.find(parent);
            if (parent == null || above == null) {
                return null;
            }
            at = parent;
            found = above;
        }
        return null;
    }

    /// Whether the section of a page has yielded offers.
    static boolean promises(HostWork work, Fingerprint page, UrlRecord record) {
        Section section = of(work, page, record);
        return section != null && isPromising(section.record.reading());
    }

    /// One page in so many holds an offer, or more.
    static boolean isPromising(Reading head) {
        return head.offers() > 0 && head.offers() * PAGES_AN_OFFER >= head.pages();
    }

    /// Whether the board on which a page was found has yielded nothing, and enough was read of it to say so.
    static boolean isBarren(HostWork work, UrlRecord page) {
        UrlRecord above = parentOf(work, page);
        if (above != null && above.place().continues()) {
            above = parentOf(work, above);
        }
        return above != null && lists(above) && isBarren(above.reading());
    }

    static boolean isBarren(Reading head) {
        return head.offers() == 0 && head.pages() >= PAGES_TO_JUDGE_BY;
    }

    private static @Nullable UrlRecord parentOf(HostWork work, UrlRecord record) {
        Fingerprint parent = record.place().parent();
        return parent == null ? null : work.find(parent);
    }

    private static boolean lists(UrlRecord record) {
        PageKind kind = record.reading().kind();
        return kind == PageKind.BOARD || kind == PageKind.INDEX;
    }
}
