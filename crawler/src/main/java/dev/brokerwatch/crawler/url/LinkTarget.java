package dev.brokerwatch.crawler.url;

import java.util.Arrays;

/// Path and query of a URL in normal form, taken apart once to be held against many shapes. Not thread-safe.
final class LinkTarget {

    private static final int UNKNOWN = -2;
    private static final int MOST_SLASHES = 8;
    private static final int BOUNDS_A_PARAMETER = 3;

    private final String text;
    private final int pathEnd;
    private final String file;
    private final int[] segments = new int[MOST_SLASHES + 1];
    private int[] bounds = {};
    private int parameters = -1;

    LinkTarget(String text) {
        int question = text.indexOf('?');
        this.text = text;
        this.pathEnd = question < 0 ? text.length() : question;
        this.file = text.substring(text.lastIndexOf('/', pathEnd - 1) + 1, pathEnd);
        Arrays.fill(segments, UNKNOWN);
    }

    String text() {
        return text;
    }

    int pathEnd() {
        return pathEnd;
    }

    /// What follows the last slash of the path.
    String file() {
        return file;
    }

    /// Where the end of the path with so many slashes begins, or -1 where the path has no more than those.
    int segment(int slashes) {
        if (slashes > MOST_SLASHES) {
            return before(slashes);
        }
        if (segments[slashes] == UNKNOWN) {
            segments[slashes] = before(slashes);
        }
        return segments[slashes];
    }

    private int before(int slashes) {
        int start = pathEnd;
        for (int left = slashes + 1; left > 0 && start > 0; left--) {
            start = text.lastIndexOf('/', start - 1);
        }
        return start < 0 ? -1 : start + 1;
    }

    /// The number of parameters, empty ones too; 0 where there is no query.
    int parameters() {
        if (parameters < 0) {
            split();
        }
        return parameters;
    }

    int start(int parameter) {
        return bounds[BOUNDS_A_PARAMETER * parameter];
    }

    /// Where its name ends: at its `=`, or at its [#end].
    int nameEnd(int parameter) {
        return bounds[BOUNDS_A_PARAMETER * parameter + 1];
    }

    int end(int parameter) {
        return bounds[BOUNDS_A_PARAMETER * parameter + 2];
    }

    private void split() {
        parameters = 0;
        int[] found = new int[BOUNDS_A_PARAMETER * 4];
        int start = pathEnd + 1;
        while (start <= text.length()) {
            int end = start;
            int equals = -1;
            while (end < text.length() && text.charAt(end) != '&' && text.charAt(end) != ';') {
                equals = equals < 0 && text.charAt(end) == '=' ? end : equals;
                end++;
            }
            int at = BOUNDS_A_PARAMETER * parameters++;
            if (at == found.length) {
                found = Arrays.copyOf(found, 2 * at);
            }
            found[at] = start;
            found[at + 1] = equals < 0 ? end : equals;
            found[at + 2] = end;
            start = end + 1;
        }
        bounds = found;
    }
}
