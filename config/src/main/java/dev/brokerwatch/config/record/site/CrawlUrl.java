package dev.brokerwatch.config.record.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// An absolute `http` or `https` URL of printable ASCII, at most 2,048 characters, without user info or fragment.
/// This type holds the form only; which spelling of a URL is *the* spelling is the crawler's business.
public record CrawlUrl(@JsonValue String value) implements Comparable<CrawlUrl> {

    public static final int LONGEST = 2_048;

    @JsonCreator
    public CrawlUrl {
        int authority = authorityStart(value);
        if (authority < 0) {
            throw new IllegalArgumentException("a URL starts with http:// or https://");
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("a URL has at most " + LONGEST + " characters");
        }
        if (!isPrintable(value)) {
            throw new IllegalArgumentException("a URL is printable ASCII without a fragment");
        }
        int end = authorityEnd(value, authority);
        int user = value.indexOf('@', authority);
        if (end == authority || (user >= 0 && user < end)) {
            throw new IllegalArgumentException("a URL has a host and no user info");
        }
    }

    /// The host with its port where that is not the scheme's default.
    public Host host() {
        int start = authorityStart(value);
        return new Host(value.substring(start, authorityEnd(value, start)));
    }

    /// Whether that is its [#host]; costs no object.
    public boolean isOn(Host host) {
        int start = authorityStart(value);
        return value.startsWith(host.value(), start)
                && authorityEnd(value, start) == start + host.value().length();
    }

    /// `http` or `https`.
    public String scheme() {
        return value.startsWith("https:") ? "https" : "http";
    }

    /// The path and query, at least `/`: what a request line and robots.txt rules are about.
    public String pathAndQuery() {
        int end = authorityEnd(value, authorityStart(value));
        return value.startsWith("/", end) ? value.substring(end) : "/" + value.substring(end);
    }

    private static boolean isPrintable(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c > '~' || c == '#') {
                return false;
            }
        }
        return true;
    }

    private static int authorityStart(String url) {
        if (url.startsWith("http://")) {
            return 7;
        }
        return url.startsWith("https://") ? 8 : -1;
    }

    private static int authorityEnd(String url, int start) {
        int slash = url.indexOf('/', start);
        int end = slash < 0 ? url.length() : slash;
        int question = url.indexOf('?', start, end);
        return question < 0 ? end : question;
    }

    @Override
    public int compareTo(CrawlUrl other) {
        return value.compareTo(other.value);
    }

    /// Queries can hold victims' data, so what a log line shows ends at the question mark.
    public String withoutQuery() {
        int query = value.indexOf('?');
        return query < 0 ? value : value.substring(0, query + 1) + "…";
    }

    @Override
    public String toString() {
        return withoutQuery();
    }
}
