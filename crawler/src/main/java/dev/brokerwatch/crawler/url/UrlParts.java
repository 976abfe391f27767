package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A link cut into its parts, still as written; a backslash counts as a slash (WHATWG URL, 4.4, special schemes).
///
/// @param basePath what `path` is relative to, ending at its last slash; empty when `path` stands alone
record UrlParts(
        String scheme, String authority, String basePath, String path, @Nullable String query) {

    static UrlParts parse(@Nullable CrawlUrl base, String href) throws UnreadableUrl {
        int fragment = href.indexOf('#');
        String link = fragment < 0 ? href : href.substring(0, fragment);
        int colon = schemeEnd(link);
        if (colon < 0) {
            return relative(base, link);
        }
        String scheme = link.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            String shown = scheme.length() > 20 ? "that scheme" : "the scheme " + scheme;
            throw new UnreadableUrl(shown + " is not crawled");
        }
        String rest = link.substring(colon + 1);
        boolean authority =
                rest.length() >= 2
                        && Ascii.isSlash(rest.charAt(0))
                        && Ascii.isSlash(rest.charAt(1));
        if (base != null && !authority && scheme.equals(base.scheme())) {
            return relative(base, rest);
        }
        return absolute(scheme, rest);
    }

    private static UrlParts absolute(String scheme, String afterScheme) {
        int start = 0;
        while (start < afterScheme.length() && Ascii.isSlash(afterScheme.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < afterScheme.length() && !endsAuthority(afterScheme.charAt(end))) {
            end++;
        }
        String rest = afterScheme.substring(end);
        return new UrlParts(
                scheme, afterScheme.substring(start, end), "", pathOf(rest), queryOf(rest));
    }

    private static UrlParts relative(@Nullable CrawlUrl base, String link) throws UnreadableUrl {
        if (base == null) {
            throw new UnreadableUrl("the link is relative and nothing says to what");
        }
        if (link.length() >= 2 && Ascii.isSlash(link.charAt(0)) && Ascii.isSlash(link.charAt(1))) {
            return absolute(base.scheme(), link);
        }
        String authority = base.host().value();
        String baseTarget = base.pathAndQuery();
        if (link.isEmpty()) {
            return new UrlParts(
                    base.scheme(), authority, "", pathOf(baseTarget), queryOf(baseTarget));
        }
        String basePath = pathOf(baseTarget);
        String path = pathOf(link);
        if (path.isEmpty()) {
            return new UrlParts(base.scheme(), authority, "", basePath, queryOf(link));
        }
        String directory =
                Ascii.isSlash(path.charAt(0))
                        ? ""
                        : basePath.substring(0, basePath.lastIndexOf('/') + 1);
        return new UrlParts(base.scheme(), authority, directory, path, queryOf(link));
    }

    private static String pathOf(String target) {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    private static @Nullable String queryOf(String target) {
        int question = target.indexOf('?');
        return question < 0 ? null : target.substring(question + 1);
    }

    /// The index of the colon after a scheme, or -1.
    private static int schemeEnd(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            boolean later = Ascii.isDigit(c) || c == '+' || c == '-' || c == '.';
            if (!Ascii.isLetter(c) && !(later && i > 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsAuthority(char c) {
        return c == '/' || c == '\\' || c == '?';
    }
}
