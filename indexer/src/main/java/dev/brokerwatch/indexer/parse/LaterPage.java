package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether an address is that of a thread's second page or a later one: its first post did not open the thread. Boards
/// count pages (`page=2`, `page-2`, Discuz's `thread-ID-2-1.html`) or posts (`start=20`).
final class LaterPage {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?:[?&](?:page|p|pg|start|st|offset)=|[/_-](?:page|p)[-/]?)(\\d{1,9})(?:[^\\d]|$)");
    private static final Pattern DISCUZ =
            Pattern.compile("/thread-\\d{1,19}-(\\d{1,9})-\\d{1,9}\\.html");

    private LaterPage() {}

    static boolean is(CrawlUrl url) {
        String target = url.pathAndQuery().toLowerCase(Locale.ROOT);
        return isLater(NUMBERED.matcher(target), target.contains("start=") ? 0 : 1)
                || isLater(DISCUZ.matcher(target), 1);
    }

    private static boolean isLater(Matcher matcher, long first) {
        return matcher.find() && Long.parseLong(matcher.group(1)) > first;
    }
}
