package dev.brokerwatch.crawler.url;

import org.jspecify.annotations.Nullable;

/// A pattern of paths as robots.txt writes them (RFC 9309, 2.2.3): it matches from the start of path and query, `*`
/// stands for anything, `$` at the end for the end; `%2A` and `%24` are these characters themselves.
/// Matching takes time proportional to pattern times path at most, and never backtracks over more than one `*`.
public final class PathPattern {

    /// Stands for `*` in a form: no URL holds it.
    private static final char ANYTHING = 0;

    /// What divides a path or a query is something else when it is encoded.
    private static final String PATH_DIVIDERS = "/?%";

    private static final String QUERY_DIVIDERS = "&=+%";

    private final String written;
    private final String form;

    /// Where `*` may stand for the `?` of a query: the form whose part behind it is one. Null where it is the same.
    private final @Nullable String queryForm;

    private final int length;
    private final boolean anchored;

    private PathPattern(String written, String normal, boolean anchored) {
        this.written = written;
        String parts = normal.replace('*', ANYTHING);
        this.form = plain(parts);
        this.queryForm = queryForm(parts, form);
        this.length = normal.length() + (anchored ? 1 : 0);
        this.anchored = anchored;
    }

    public static PathPattern of(String written) {
        boolean anchored = written.endsWith("$");
        String body = anchored ? written.substring(0, written.length() - 1) : written;
        return new PathPattern(written, normalForm(body), anchored);
    }

    /// A path and query in normal form, with everything decoded that patterns do not tell apart (RFC 9309, 2.2.2): `%3A` is
    /// `:`, but in a path `%2F` is no slash, and in a query `%26` is no `&`.
    public static String plain(String target) {
        int escape = target.indexOf('%');
        if (escape < 0) {
            return target;
        }
        int question = target.indexOf('?');
        return plain(target, question < 0 ? target.length() : question);
    }

    private static @Nullable String queryForm(String parts, String form) {
        int anything = parts.indexOf(ANYTHING);
        if (anything < 0 || parts.indexOf('?') >= 0) {
            return null;
        }
        String ofQuery = plain(parts, anything);
        return ofQuery.equals(form) ? null : ofQuery;
    }

    private static String plain(String target, int query) {
        StringBuilder plain = new StringBuilder(target.length());
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            int octet = c == '%' ? PercentCoding.octetAt(target, i, target.length()) : -1;
            if (octet > ' '
                    && octet <= '~'
                    && (i < query ? PATH_DIVIDERS : QUERY_DIVIDERS).indexOf(octet) < 0) {
                plain.append((char) octet);
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// `target` is [#plain].
    public boolean matches(String target) {
        return matches(form, target) || (queryForm != null && matches(queryForm, target));
    }

    private boolean matches(String form, String target) {
        int pattern = 0;
        int at = 0;
        int star = -1;
        int retry = 0;
        while (true) {
            if (pattern == form.length()) {
                if (!anchored || at == target.length()) {
                    return true;
                }
            } else if (form.charAt(pattern) == ANYTHING) {
                star = pattern++;
                retry = at;
                continue;
            } else if (at < target.length() && form.charAt(pattern) == target.charAt(at)) {
                pattern++;
                at++;
                continue;
            }
            if (star < 0 || retry >= target.length()) {
                return false;
            }
            pattern = star + 1;
            at = ++retry;
        }
    }

    /// How much it says: the octets of its path in normal form, by which robots.txt prefers one rule to another.
    public int length() {
        return length;
    }

    /// As it was written.
    @Override
    public String toString() {
        return written;
    }

    /// A rule may spell a character plainly, encoded, or encoded needlessly: all meet here.
    private static String normalForm(String pattern) {
        StringBuilder form = new StringBuilder(pattern.length() + 16);
        int question = pattern.indexOf('?');
        int path = question < 0 ? pattern.length() : question;
        PercentCoding.append(form, pattern, 0, path, PercentCoding.PATH);
        PercentCoding.append(form, pattern, path, pattern.length(), PercentCoding.QUERY);
        return form.toString();
    }
}
