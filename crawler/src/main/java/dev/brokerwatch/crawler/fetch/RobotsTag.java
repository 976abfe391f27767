package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Header;
import java.util.List;
import java.util.Locale;

/// The field `X-Robots-Tag`, by which a response says what a page's robots `<meta>` would. It has no standard; as search
/// engines read it, a value is a list of wishes, those behind a name and a colon for that crawler alone. Of the wishes only
/// `nofollow`, and `none` which includes it, count here.
final class RobotsTag {

    private RobotsTag() {}

    /// @param agent the product token by which a value may call us
    static boolean forbidsFollowing(List<Header> headers, String agent) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("X-Robots-Tag") && forbids(header.value(), agent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean forbids(String value, String agent) {
        boolean forUs = true;
        for (String part : value.toLowerCase(Locale.ROOT).split(",", -1)) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? "" : part.substring(0, colon).strip();
            boolean named = colon >= 0 && name.indexOf(' ') < 0 && !hasValue(name);
            forUs = named ? name.equals(agent.toLowerCase(Locale.ROOT)) : forUs;
            String wish = named ? part.substring(colon + 1).strip() : part.strip();
            if (forUs && (wish.equals("nofollow") || wish.equals("none"))) {
                return true;
            }
        }
        return false;
    }

    /// Wishes that are themselves followed by a colon, so that what stands before it is no crawler's name.
    private static boolean hasValue(String name) {
        return name.equals("unavailable_after") || name.startsWith("max-");
    }
}
