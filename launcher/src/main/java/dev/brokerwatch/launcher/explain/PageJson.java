package dev.brokerwatch.launcher.explain;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.indexer.charset.Decoded;
import dev.brokerwatch.indexer.parse.Page;
import dev.brokerwatch.indexer.parse.Post;
import dev.brokerwatch.indexer.parse.ThreadEntry;
import dev.brokerwatch.indexer.post.PostJson;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.indexer.post.PostReading;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A page as a JSON object, redacted, nulls written out.
final class PageJson {

    private final PostReader reader;

    PageJson(PostReader reader) {
        this.reader = reader;
    }

    ObjectNode of(String id, Decoded decoded, Page page, List<CrawlUrl> targets) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", id);
        out.put("kind", page.kind().label());
        out.put("engine", page.engine());
        out.put("charset", decoded.encoding());
        out.put("charset_from", decoded.signal().name().toLowerCase(Locale.ROOT));
        out.put("title", reader.read("", page.title()).text().value());
        ArrayNode posts = out.putArray("posts");
        page.posts().forEach(post -> posts.add(post(page, post)));
        ArrayNode threads = out.putArray("threads");
        page.threads().forEach(thread -> threads.add(thread(page, thread)));
        out.put("next_page", value(page.next()));
        out.put("last_page", value(page.last()));
        out.put("removed", page.removed());
        ArrayNode links = out.putArray("links");
        targets.forEach(link -> links.add(link.value()));
        return out;
    }

    private ObjectNode post(Page page, Post post) {
        PostReading reading = reader.read(post.opener() ? page.title() : "", post.text());
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("author", post.author());
        out.put("author_id", post.authorId());
        out.put("published", time(page, post.published()));
        out.put("edited", time(page, post.edited()));
        out.put("text", reading.text().value());
        ArrayNode quotes = out.putArray("quotes");
        post.quotes().forEach(quote -> quotes.add(reader.read("", quote).text().value()));
        out.put("url", value(post.url()));
        out.put("thread", post.thread());
        out.put("post", post.key());
        out.put("sold", post.sold() || reading.sold());
        out.set("offer", reading.isOffer() ? PostJson.of(post.key(), reading) : null);
        return out;
    }

    private ObjectNode thread(Page page, ThreadEntry thread) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("title", reader.read("", thread.title()).text().value());
        out.put("url", value(thread.url()));
        out.put("last_page", value(thread.lastPage()));
        out.put("last_post", time(page, thread.lastPost()));
        return out;
    }

    /// As ISO 8601, no more exact than it was told, as the page's clocks show it; with an offset where the page tells one.
    private static @Nullable String time(Page page, @Nullable PostTime time) {
        if (time == null) {
            return null;
        }
        ZonedDateTime local = time.at().atZone(page.zone());
        return switch (time.precision()) {
            case SECOND, MINUTE, HOUR ->
                    time.zoned()
                            ? local.toOffsetDateTime().toString()
                            : local.toLocalDateTime().toString();
            case DAY -> local.toLocalDate().toString();
            case MONTH -> YearMonth.from(local).toString();
            case YEAR -> Integer.toString(local.getYear());
        };
    }

    private static @Nullable String value(@Nullable CrawlUrl url) {
        return url == null ? null : url.value();
    }
}
