package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.Locale;

/// What an address tells by itself, whatever software made it.
final class Addresses {

    private static final int LONGEST_KEY = 200;

    private Addresses() {}

    /// A thread's key where the software is unknown: its path and query without what names a page of it.
    static String threadOf(CrawlUrl url) {
        StringBuilder key = new StringBuilder();
        String address = url.pathAndQuery();
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty() && !namesPage(segment)) {
                key.append('/').append(segment);
            }
        }
        if (query >= 0) {
            char separator = '?';
            for (String pair : address.substring(query + 1).split("&", -1)) {
                if (!isPageParameter(pair)) {
                    key.append(separator).append(pair);
                    separator = '&';
                }
            }
        }
        return key.length() > LONGEST_KEY
                ? key.substring(key.length() - LONGEST_KEY)
                : key.toString();
    }

    private static boolean namesPage(String segment) {
        String digits = segment.replaceFirst("^(page|p|seite|str)[-_]?", "");
        return digits.length() < segment.length()
                && !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isPageParameter(String pair) {
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "page",
                    "p",
                    "pg",
                    "start",
                    "st",
                    "offset",
                    "sid",
                    "s",
                    "phpsessid",
                    "pn",
                    "from" ->
                    true;
            default -> false;
        };
    }
}
