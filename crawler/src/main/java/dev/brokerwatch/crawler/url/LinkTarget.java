package dev.brokerwatch.crawler.url;

import java.util.Arrays;

/// Path and query of a URL in normal form, taken apart once to be held against many shapes. Immutable.
final class LinkTarget {

    private static final int MOST_SLASHES = 8;
    private static final int BOUNDS_A_PARAMETER = 3;

    private final String text;
    private final int pathEnd;
    private final String file;
    private final int[] segments = new int[MOST_SLASHES + 1];
    private final int[] bounds;

    LinkTarget(String text) {
        int question = text.indexOf('?');
        this.text = text;
        this.pathEnd = question < 0 ? text.length() : question;
        this.file = text.substring(text.lastIndexOf('/', pathEnd - 1) + 1, pathEnd);
        for (int slashes = 0; slashes <= MOST_SLASHES; slashes++) {
            segments[slashes] = before(slashes);
        }
        this.bounds = split(text, pathEnd + 1);
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

    /// Where the end of the path with so many slashes begins, or -1 where the path has too few.
    int segment(int slashes) {
        return slashes > MOST_SLASHES ? before(slashes) : segments[slashes];
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
        return bounds.length / BOUNDS_A_PARAMETER;
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

    private static int[] split(String text, int from) {
        int[] found = new int[BOUNDS_A_PARAMETER * 4];
        int length = 0;
        int start = from;
        while (start <= text.length()) {
            int end = start;
            int equals = -1;
            while (end < text.length() && text.charAt(end) != '&' && text.charAt(end) != ';') {
                equals = equals < 0 && text.charAt(end) == '=' ? end : equals;
                end++;
            }
            if (length == found.length) {
                found = Arrays.copyOf(found, 2 * length);
            }
            found[length++] = start;
            found[length++] = equals < 0 ? end : equals;
            found[length++] = end;
            start = end + 1;
        }
        return Arrays.copyOf(found, length);
    }
}
