package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Header;
import java.util.List;
import java.util.Locale;

/// The field `X-Robots-Tag`, by which a response says what a page's robots `<meta>` would. It has no standard; as search
/// engines read it, a value is a list of wishes, for one crawler alone where a name and a colon stand before them. Of the
/// wishes only `nofollow`, and `none` which includes it, count here.
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
        String wishes = value.toLowerCase(Locale.ROOT);
        int comma = wishes.indexOf(',');
        int colon = wishes.indexOf(':');
        if (colon >= 0 && (comma < 0 || colon < comma)) {
            String name = wishes.substring(0, colon).strip();
            if (!name.equals(agent.toLowerCase(Locale.ROOT)) && !hasValue(name)) {
                return false;
            }
            wishes = wishes.substring(colon + 1);
        }
        for (String wish : wishes.split(",", -1)) {
            String plain = wish.strip();
            if (plain.equals("nofollow") || plain.equals("none")) {
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
