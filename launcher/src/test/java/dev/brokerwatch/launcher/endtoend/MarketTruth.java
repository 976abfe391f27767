package dev.brokerwatch.launcher.endtoend;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.market.TruthLine;
import dev.brokerwatch.launcher.market.content.Truth.Datum;
import dev.brokerwatch.launcher.market.world.MarketSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the demo market knows of itself: its posts, by the ids that their listings must have.
record MarketTruth(Map<String, TruthLine> posts) {

    /// Of a post the last line holds; a line that a crash cut ends the file.
    static MarketTruth read(Path file) throws IOException {
        List<TruthLine> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(Json.MAPPER.readValue(line, TruthLine.class));
        }
        return of(lines);
    }

    static MarketTruth of(Collection<TruthLine> lines) {
        Map<String, TruthLine> posts = new LinkedHashMap<>();
        lines.forEach(line -> posts.put(idOf(line), line));
        return new MarketTruth(posts);
    }

    /// A shop shows no numbers of posts: a product is the only one on its page, and has that number.
    static String idOf(TruthLine line) {
        int post = line.site().equals(MarketSite.SHOP.id().value()) ? line.thread() : line.post();
        return ListingId.of(
                        new SiteId(line.site()),
                        new CrawlUrl(line.url()).host(),
                        Integer.toString(line.thread()),
                        Integer.toString(post))
                .value();
    }

    /// The listings that must be there once these pages were read: of every offer whose thread was captured while it
    /// stood there.
    Set<String> listingsOn(Collection<Capture> captures) {
        Map<String, Instant> seen = new HashMap<>();
        for (Capture capture : captures) {
            if (capture instanceof Capture.Response response && response.status() == 200) {
                seen.merge(response.url().value(), response.at(), MarketTruth::later);
            }
        }
        Set<String> expected = new TreeSet<>();
        posts.forEach((id, post) -> {
            Instant at = seen.get(post.url());
            if (post.truth().isOffer() && at != null && at.isAfter(post.published())) {
                expected.add(id);
            }
        });
        return expected;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Every datum of a victim, in whatever post it stands.
    Set<Datum> victims() {
        Set<Datum> data = new LinkedHashSet<>();
        posts.values().forEach(post -> data.addAll(post.truth().pii()));
        return data;
    }

    /// The post that this one repeats, at the beginning of the chain; itself when it repeats none.
    String originOf(TruthLine post) {
        Map<String, TruthLine> byKey = new HashMap<>();
        posts.values().forEach(line -> byKey.put(line.id(), line));
        TruthLine at = post;
        while (at.repostOf() != null && byKey.containsKey(at.repostOf())) {
            at = byKey.get(at.repostOf());
        }
        return at.id();
    }

    /// What stands behind ids, for people who read that a test failed.
    static String titles(MarketTruth truth, Collection<String> ids) {
        List<String> titles = new ArrayList<>();
        truth.posts()
                .forEach((id, post) -> {
                    if (ids.contains(id)) {
                        titles.add(post.url() + " " + post.truth().intent() + " " + post.title());
                    }
                });
        return String.join("\n", titles);
    }
}
