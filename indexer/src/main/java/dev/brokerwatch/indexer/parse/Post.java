package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post as its page shows it. The text is raw: it may hold victims' data and goes nowhere but to the redactor.
///
/// @param thread the site's own key of the thread, such as a topic's number; stable over pages and edits
/// @param key the site's own key of the post within the thread
/// @param opener it opened the thread, so the page's title is its own
/// @param author the handle that is shown, or null
/// @param text with its paragraphs as line breaks, without quotes and signatures
/// @param quotes what it quotes of others, apart
/// @param url the post's own address, where the page links to one
/// @param sold the page marks it as sold or closed
public record Post(
        String thread,
        String key,
        boolean opener,
        @Nullable String author,
        @Nullable String authorId,
        @Nullable PostTime published,
        @Nullable PostTime edited,
        String text,
        List<String> quotes,
        @Nullable CrawlUrl url,
        boolean sold) {

    public Post {
        quotes = List.copyOf(quotes);
    }
}
