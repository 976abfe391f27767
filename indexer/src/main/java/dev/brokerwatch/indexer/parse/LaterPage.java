package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether an address is that of a thread's second page or a later one: its first post did not open the thread. Boards
/// count pages (`page=2`, `page-2`, Discuz's `thread-ID-2-1.html`) or posts (`start=20`, SMF's `topic=58.15`).
final class LaterPage {

    /// Of the page, from 1.
    private static final List<Pattern> PAGES =
            List.of(
                    Pattern.compile(
                            "(?:[?&](?:page|p|pg)=|[/_-](?:page|p)[-/]?)(\\d{1,9})(?:[^\\d]|$)"),
                    Pattern.compile("/thread-\\d{1,19}-(\\d{1,9})-\\d{1,9}\\.html"),
                    Pattern.compile("[/?]thread-\\d{1,19}-(\\d{1,9})\\.html?"));

    /// Of the page's first post, from 0.
    private static final List<Pattern> POSTS =
            List.of(
                    Pattern.compile("(?:[?&](?:start|st|offset)=|__st__)(\\d{1,9})(?:[^\\d]|$)"),
                    Pattern.compile("[?/&]topic[=,]\\d{1,19}\\.(\\d{1,9})(?:[^\\d]|$)"),
                    Pattern.compile("(?:topic|-t|/t)\\d{1,19}-(\\d{1,9})\\.html"));

    private LaterPage() {}

    static boolean is(CrawlUrl url) {
        String target = url.pathAndQuery().toLowerCase(Locale.ROOT);
        return number(PAGES, target) > 1 || number(POSTS, target) > 0;
    }

    /// Whether the page whose next page this is, is a later one: behind the first follows the second.
    static boolean isBefore(@Nullable CrawlUrl next) {
        return next != null && number(PAGES, next.pathAndQuery().toLowerCase(Locale.ROOT)) > 2;
    }

    private static long number(List<Pattern> patterns, String target) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(target);
            if (matcher.find()) {
                return Long.parseLong(matcher.group(1));
            }
        }
        return 0;
    }
}
