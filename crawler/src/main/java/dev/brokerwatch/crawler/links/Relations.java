package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// What `rel` says of a link (WHATWG HTML, 4.6.7).
public final class Relations {

    /// What asks not to be followed, or says that the page's owner does not answer for it.
    private static final byte[][] NOT_FOLLOWED = {
        ascii("nofollow"), ascii("ugc"), ascii("sponsored")
    };

    private static final byte[] NEXT = ascii("next");

    /// Pages to read that a head may name; all else there is style, icons and services.
    private static final Set<String> PAGES =
            Set.of(
                    "prev",
                    "previous",
                    "first",
                    "last",
                    "start",
                    "begin",
                    "index",
                    "contents",
                    "up",
                    "archives",
                    "bookmark",
                    "alternate");

    private Relations() {}

    /// Of `a` and `area`.
    ///
    /// @param rel the attribute's value, empty where there is none
    public static Link.Relation ofAnchor(String rel) {
        byte[] bytes = rel.getBytes(StandardCharsets.UTF_8);
        return ofAnchor(bytes, 0, bytes.length);
    }

    /// The same from the bytes of the attribute's value. Nobody writes these names with character references.
    static Link.Relation ofAnchor(byte[] bytes, int start, int end) {
        Link.Relation found = Link.Relation.PLAIN;
        int at = start;
        while (at < end) {
            int tokenEnd = at;
            while (tokenEnd < end && !Octets.isSpace(bytes[tokenEnd])) {
                tokenEnd++;
            }
            for (byte[] name : NOT_FOLLOWED) {
                if (Octets.isName(bytes, name, at, tokenEnd)) {
                    return Link.Relation.NOFOLLOW;
                }
            }
            found = Octets.isName(bytes, NEXT, at, tokenEnd) ? Link.Relation.NEXT : found;
            at = tokenEnd + 1;
        }
        return found;
    }

    /// Of `link`, or null where it names no page.
    ///
    /// @param type the media type that the link announces, or empty
    static Link.@Nullable Relation ofHeadLink(String rel, String type) {
        Link.Relation found = null;
        StringTokenizer tokens = tokens(rel);
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            if (token.equals("stylesheet")) {
                return null;
            } else if (token.equals("canonical")) {
                found = Link.Relation.CANONICAL;
            } else if (token.equals("next")) {
                found = Link.Relation.NEXT;
            } else if (found == null && PAGES.contains(token) && isPage(type)) {
                found = Link.Relation.PLAIN;
            }
        }
        return found;
    }

    private static boolean isPage(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                || lower.contains("html")
                || (lower.contains("xml") && !lower.contains("oembed"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static StringTokenizer tokens(String rel) {
        return new StringTokenizer(rel.toLowerCase(Locale.ROOT), " \t\n\f\r");
    }
}
