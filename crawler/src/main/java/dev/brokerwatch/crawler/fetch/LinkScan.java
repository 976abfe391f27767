package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.links.LinkFinder;
import dev.brokerwatch.crawler.links.PageLinks;
import dev.brokerwatch.crawler.links.SeenLinks;
import dev.brokerwatch.crawler.url.UrlIdentity;
import java.util.List;

/// The links of a visit's pages that were not reported for its host before. Not thread-safe.
final class LinkScan {

    private final Equipment equipment;
    private final TakenVisit taken;
    private final UrlIdentity identity;
    private final SeenLinks seen;
    private final LinkFinder finder = new LinkFinder();

    LinkScan(Equipment equipment, TakenVisit taken, UrlIdentity identity, SeenLinks seen) {
        this.equipment = equipment;
        this.taken = taken;
        this.identity = identity;
        this.seen = seen;
    }

    /// @param noFollow the response's head asks not to follow what its body links to
    List<Link> of(CrawlUrl page, Decoding decoded, boolean noFollow, String recordId) {
        if (decoded.bounded()) {
            equipment.deadLetters().hit(Bound.DECODED_BODY, taken, recordId);
        }
        if (decoded.length() == 0) {
            return List.of();
        }
        PageLinks found =
                finder.find(
                        decoded.bytes(),
                        decoded.length(),
                        decoded.contentType(),
                        page,
                        identity,
                        seen);
        if (found.truncated()) {
            equipment.deadLetters().hit(Bound.LINKS, taken, recordId);
        }
        return noFollow
                ? found.links().stream().map(LinkScan::notFollowed).toList()
                : found.links();
    }

    private static Link notFollowed(Link link) {
        return link.relation() == Link.Relation.CANONICAL
                ? link
                : new Link(link.url(), Link.Relation.NOFOLLOW);
    }
}
