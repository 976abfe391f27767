package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FrontierInput.PageHint;
import dev.brokerwatch.config.record.crawl.ThreadHint;
import dev.brokerwatch.config.record.offer.CaptureReference;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.indexer.ingest.PageReading.SeenPost;
import dev.brokerwatch.indexer.parse.Page;
import dev.brokerwatch.indexer.parse.Post;
import dev.brokerwatch.indexer.parse.ThreadEntry;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.indexer.post.PostReading;
import dev.brokerwatch.indexer.triage.Triage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The posts of a parsed page, each read for what it offers, and the page's hint to the frontier. Thread-safe.
record PageInPosts(Triage triage, PostReader reader, Meters meters) {

    private static final int LONGEST_HANDLE = 100;
    private static final int MOST_THREADS = 500;

    PageReading.Parsed read(Capture.Response capture, Page page) {
        List<SeenPost> posts = new ArrayList<>();
        for (Post post : page.posts()) {
            posts.add(read(capture, page, post));
        }
        int offers = (int) posts.stream().filter(post -> post.offer() != null).count();
        return new PageReading.Parsed(
                capture.site(),
                capture.url(),
                capture.at(),
                page.removed(),
                posts,
                hint(capture, page, offers));
    }

    private SeenPost read(Capture.Response capture, Page page, Post post) {
        String title = post.opener() ? page.title() : "";
        if (!triage.admitsPost(title, post.text())) {
            meters.counter(Metric.POSTS_READ, Intent.DISCUSSION.label()).increment();
            return new SeenPost(id(capture, post), null, post.sold());
        }
        PostReading reading = reader.read(title, post.text());
        meters.counter(Metric.POSTS_READ, reading.intent().label()).increment();
        ListingId id = id(capture, post);
        boolean sold = post.sold() || reading.sold();
        if (!reading.isOffer() || reading.kind() == null) {
            return new SeenPost(id, null, sold);
        }
        reading.sample().counts().forEach(this::count);
        return new SeenPost(id, offer(id, capture, post, reading, reading.kind(), sold), sold);
    }

    private static ListingId id(Capture.Response capture, Post post) {
        return ListingId.of(capture.site(), capture.url().host(), post.thread(), post.key());
    }

    private void count(VictimDataType type, int times) {
        meters.counter(Metric.REDACTIONS, type.label()).increment(times);
    }

    private static Offer offer(
            ListingId id,
            Capture.Response capture,
            Post post,
            PostReading reading,
            OfferKind kind,
            boolean sold) {
        return new Offer(
                id,
                new SellerId(capture.site(), handle(post.author())),
                post.url() == null ? capture.url() : post.url(),
                reading.title(),
                reading.text(),
                reading.language(),
                reading.intent(),
                kind,
                sold ? ListingStatus.SOLD : ListingStatus.LIVE,
                reading.confidence(),
                reading.packages(),
                reading.contacts(),
                reading.sample(),
                reading.tags(),
                reading.why(),
                post.published(),
                new CaptureReference(
                        capture.recordId(), capture.url(), capture.at(), capture.payload()));
    }

    private static String handle(@Nullable String author) {
        if (author == null) {
            return SellerId.UNKNOWN;
        }
        StringBuilder handle = new StringBuilder();
        author.strip()
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_HANDLE / 2)
                .forEach(handle::appendCodePoint);
        return handle.toString().isBlank() ? SellerId.UNKNOWN : handle.toString();
    }

    private static PageHint hint(Capture.Response capture, Page page, int offers) {
        return new PageHint(
                capture.site(),
                capture.url().host(),
                capture.url(),
                capture.at(),
                page.kind(),
                page.next(),
                page.last(),
                page.threads().stream().flatMap(PageInPosts::hint).limit(MOST_THREADS).toList(),
                page.posts().size(),
                offers);
    }

    /// None for a thread without an address: there is nothing to crawl.
    private static Stream<ThreadHint> hint(ThreadEntry thread) {
        CrawlUrl url = thread.url();
        if (url == null) {
            return Stream.empty();
        }
        PostTime last = thread.lastPost();
        return Stream.of(new ThreadHint(url, thread.lastPage(), last == null ? null : last.at()));
    }
}
