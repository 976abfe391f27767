package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one spelling of a URL: parsed and resolved as the WHATWG URL Standard says for `http` and `https`, then brought to
/// a normal form. Reading a normal form gives it again. Immutable and thread-safe.
///
/// Beyond the standard, because other spellings are the same page: user info, fragment, an empty query and the dot at a
/// host's end are dropped; percent-encoded unreserved characters are decoded (RFC 3986, 6.2.2.2) and the digits of the
/// others are upper case; session ids and tracking parameters go. A query's order stays. Queries are encoded as UTF-8
/// whatever the page's own charset is.
public final class UrlIdentity {

    /// Room for the blanks and escapes that shrink away; more is hostile.
    private static final int LONGEST_HREF = 4 * CrawlUrl.LONGEST;

    private final ParameterRules parameters;

    private UrlIdentity(ParameterRules parameters) {
        this.parameters = parameters;
    }

    /// With the rules for all sites.
    public static UrlIdentity general() {
        return new UrlIdentity(new ParameterRules(Set.of(), Set.of()));
    }

    /// With a site's own parameters to drop, and those to keep whatever any other rule says. Names compare without case.
    public static UrlIdentity of(Set<String> drop, Set<String> keep) {
        return new UrlIdentity(new ParameterRules(drop, keep));
    }

    /// The normal form of an absolute URL.
    public UrlReading read(String url) {
        return resolve(null, url);
    }

    /// The same of what is a URL already.
    public UrlReading read(CrawlUrl url) {
        return NormalForm.isSurely(url, parameters)
                ? new UrlReading.Normal(url)
                : resolve(null, url.value());
    }

    /// The normal form of a link as a page writes it. `base` is a normal form; null where only absolute URLs count.
    public UrlReading resolve(@Nullable CrawlUrl base, String href) {
        if (href.length() > LONGEST_HREF) {
            return new UrlReading.Unreadable(
                    "the link has more than " + LONGEST_HREF + " characters");
        }
        try {
            UrlParts parts = UrlParts.parse(base, trimmed(href));
            StringBuilder url = new StringBuilder(href.length() + 64);
            url.append(parts.scheme()).append("://");
            HostReader.append(url, parts.authority(), parts.scheme());
            PathWriter.append(url, parts.basePath(), parts.path());
            appendQuery(url, parts.query());
            if (url.length() > CrawlUrl.LONGEST) {
                throw new UnreadableUrl(
                        "the URL has more than " + CrawlUrl.LONGEST + " characters");
            }
            return new UrlReading.Normal(new CrawlUrl(url.toString()));
        } catch (UnreadableUrl e) {
            return new UrlReading.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private void appendQuery(StringBuilder url, @Nullable String query) {
        if (query != null && !query.isEmpty()) {
            StringBuilder encoded = new StringBuilder(query.length() + 16);
            PercentCoding.append(encoded, query, 0, query.length(), PercentCoding.QUERY);
            parameters.appendKept(url, encoded);
        }
    }

    /// Without blanks and controls at the ends, and without tabs and line breaks anywhere, as browsers do.
    private static String trimmed(String href) {
        int start = 0;
        int end = href.length();
        while (start < end && href.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && href.charAt(end - 1) <= ' ') {
            end--;
        }
        String inner = href.substring(start, end);
        return hasBreaks(inner) ? withoutBreaks(inner) : inner;
    }

    private static boolean hasBreaks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutBreaks(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBreak(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static boolean isBreak(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }
}
