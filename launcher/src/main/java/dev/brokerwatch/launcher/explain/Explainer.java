package dev.brokerwatch.launcher.explain;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.charset.Decoded;
import dev.brokerwatch.indexer.charset.Decoder;
import dev.brokerwatch.indexer.parse.PageParser;
import dev.brokerwatch.indexer.parse.PageSource;
import dev.brokerwatch.indexer.post.PostJson;
import dev.brokerwatch.indexer.post.PostReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Reads texts and pages with the indexer's own readers and tells what was found as JSON objects. Thread-safe.
public final class Explainer {

    /// Stands in where nobody said where a page is from; RFC 2606 promises that no such host exists.
    public static final CrawlUrl NOWHERE = new CrawlUrl("http://page.invalid/");

    private final Decoder decoder = new Decoder();
    private final PageParser parser;
    private final PostReader posts;

    /// Throws `IllegalArgumentException` when one of the files cannot be used.
    public Explainer(OperatorFiles files) {
        this.parser = PageParser.of(files);
        this.posts = PostReader.of(files);
    }

    /// A page's bytes and what is known of where they came from.
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record PageBytes(
            String id, byte[] body, CrawlUrl url, Instant at, @Nullable String contentType) {}

    ObjectNode text(String id, String title, String text) {
        return PostJson.of(id, posts.read(title, text));
    }

    /// What stands on a page, redacted.
    public ObjectNode page(PageBytes bytes) {
        Decoded decoded = decoder.decode(bytes.body(), bytes.contentType(), null);
        PageSource source =
                new PageSource(bytes.url(), decoded.text(), bytes.at(), ZoneOffset.UTC, Map.of());
        return new PageJson(posts)
                .of(bytes.id(), decoded, parser.parse(source), parser.links(source));
    }
}
