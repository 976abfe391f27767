package dev.brokerwatch.launcher.bench.harvest;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.links.LinkFinder;
import dev.brokerwatch.crawler.links.SeenLinks;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import dev.brokerwatch.launcher.market.DemoMarket;
import dev.brokerwatch.launcher.market.site.SiteAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The market as a crawler sees it, with a count of what it was asked and when each post was seen first. Not thread-safe.
final class Web {

    private final DemoMarket market;
    private final InstantSource clock;
    private final UrlIdentity identity = UrlIdentity.general();
    private final LinkFinder finder = new LinkFinder();
    private final Map<Host, SeenLinks> seen = new HashMap<>();
    private final Map<Integer, Instant> captured = new HashMap<>();
    private int fetches;

    Web(DemoMarket market, InstantSource clock) {
        this.market = market;
        this.clock = clock;
    }

    /// A response, and the digest of its body.
    record Response(CrawlUrl url, SiteAnswer answer, Digest payload) {}

    Response fetch(CrawlUrl url) {
        fetches++;
        SiteAnswer answer = market.ask(url);
        answer.posts().forEach(post -> captured.putIfAbsent(post, clock.instant()));
        return new Response(url, answer, Digest.of(answer.body()));
    }

    /// The links of a page that no page of its host has held before.
    List<Link> newLinks(Response page) {
        SiteAnswer answer = page.answer();
        return finder.find(
                        answer.body(),
                        answer.body().length,
                        answer.contentType(),
                        page.url(),
                        identity,
                        seen.computeIfAbsent(page.url().host(), host -> new SeenLinks()))
                .links();
    }

    /// Where a redirect leads, or null.
    @Nullable CrawlUrl target(Response response) {
        String location = response.answer().location();
        return location != null
                        && identity.resolve(response.url(), location)
                                instanceof UrlReading.Normal(CrawlUrl target)
                ? target
                : null;
    }

    int fetches() {
        return fetches;
    }

    /// When a post was on a fetched page for the first time, or null.
    @Nullable Instant capturedAt(int post) {
        return captured.get(post);
    }
}
