package dev.brokerwatch.crawler.url;

/// A pattern of paths as robots.txt writes them (RFC 9309, 2.2.3): it matches from the start of path and query, `*`
/// stands for anything, `$` at the end for the end. Both sides are compared in the normal form of percent-encoding.
/// Matching takes time proportional to pattern times path at most, and never backtracks over more than one `*`.
public final class PathPattern {

    private final String written;
    private final String form;
    private final boolean anchored;
    private final boolean mixesReserved;

    private PathPattern(String written, String form, boolean anchored) {
        this.written = written;
        this.form = form;
        this.anchored = anchored;
        this.mixesReserved = mixesReserved(form);
    }

    public static PathPattern of(String written) {
        boolean anchored = written.endsWith("$");
        String body = anchored ? written.substring(0, written.length() - 1) : written;
        return new PathPattern(written, normalForm(body), anchored);
    }

    /// `target` is the path and query of a URL in normal form.
    public boolean matches(String target) {
        int question = mixesReserved && target.indexOf('%') >= 0 ? target.indexOf('?') : -1;
        return question < 0
                ? matchesForm(target)
                : matchesForm(
                        target.substring(0, question)
                                + decodedReserved(target.substring(question)));
    }

    private boolean matchesForm(String target) {
        int pattern = 0;
        int at = 0;
        int star = -1;
        int retry = 0;
        while (true) {
            if (pattern == form.length()) {
                if (!anchored || at == target.length()) {
                    return true;
                }
            } else if (form.charAt(pattern) == '*') {
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
        return form.length() + (anchored ? 1 : 0);
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
        int query = form.indexOf("?");
        return query < 0
                ? form.toString()
                : form.substring(0, query) + decodedReserved(form.substring(query));
    }

    /// In a query these four may stand plainly or encoded, and RFC 9309 takes one for the other (2.2.2, second example).
    private static String decodedReserved(String query) {
        return query.replace("%3A", ":")
                .replace("%2F", "/")
                .replace("%3F", "?")
                .replace("%40", "@");
    }

    private static boolean mixesReserved(String form) {
        int query = form.indexOf('?');
        return query >= 0
                && form.chars()
                        .skip(query + 1L)
                        .anyMatch(c -> c == ':' || c == '/' || c == '?' || c == '@');
    }
}
