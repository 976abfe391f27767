package dev.brokerwatch.crawler.url;

import java.util.List;

/// Writes a path without dot segments and without the session ids that servers put into it: `;jsessionid=…` behind a
/// segment, and ASP.NET's `(S(…))` as one of its own.
final class PathWriter {

    private static final List<String> SESSIONS =
            List.of(";jsessionid=", ";phpsessid=", ";sessionid=");

    /// What ASP.NET puts into brackets: the kind in a capital, such as `S` or `F`, and an id of so many characters.
    private static final int SHORTEST_ID = 20;

    private PathWriter() {}

    /// Appends `directory` (normal form, or empty) joined with `path` (as written). The result starts with a slash.
    static void append(StringBuilder url, String directory, String path) {
        int root = url.length();
        url.append('/');
        if (!directory.isEmpty()) {
            url.append(directory, 1, directory.length());
        }
        StringBuilder segment = new StringBuilder(64);
        int start = !path.isEmpty() && Ascii.isSlash(path.charAt(0)) ? 1 : 0;
        while (start <= path.length()) {
            int end = start;
            while (end < path.length() && !Ascii.isSlash(path.charAt(end))) {
                end++;
            }
            segment.setLength(0);
            PercentCoding.append(segment, path, start, end, PercentCoding.PATH);
            dropSession(segment);
            appendSegment(url, root, segment, end == path.length());
            start = end + 1;
        }
        dropSessionSegments(url, root);
    }

    private static void appendSegment(
            StringBuilder url, int root, StringBuilder segment, boolean last) {
        if (segment.length() == 2 && segment.charAt(0) == '.' && segment.charAt(1) == '.') {
            if (url.length() - 1 > root) {
                url.setLength(url.lastIndexOf("/", url.length() - 2) + 1);
            }
            return;
        }
        if (segment.length() == 1 && segment.charAt(0) == '.') {
            return;
        }
        url.append(segment);
        if (!last) {
            url.append('/');
        }
    }

    /// After the dot segments are gone, for `..` takes back such a segment too.
    private static void dropSessionSegments(StringBuilder url, int root) {
        int open = url.indexOf("/(", root);
        while (open >= 0) {
            int end = url.indexOf("/", open + 1);
            if (end >= 0 && isSession(url, open + 1, end)) {
                url.delete(open, end);
                end = open;
            }
            open = end < 0 ? -1 : url.indexOf("/(", end);
        }
    }

    /// Whether a segment is `(S(id))`, or several such in one pair of brackets.
    private static boolean isSession(StringBuilder url, int start, int end) {
        int last = end - 1;
        if (last - start < SHORTEST_ID || url.charAt(last) != ')') {
            return false;
        }
        int at = start + 1;
        while (at < last) {
            int open = at + 1;
            int close = url.indexOf(")", at);
            char kind = url.charAt(at);
            boolean opened = kind >= 'A' && kind <= 'Z' && url.charAt(open) == '(';
            if (!opened || close - open <= SHORTEST_ID || !isId(url, open + 1, close)) {
                return false;
            }
            at = close + 1;
        }
        return at == last;
    }

    private static boolean isId(StringBuilder url, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = url.charAt(i);
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    /// Drops `;jsessionid=…` up to the segment's next parameter or end.
    private static void dropSession(StringBuilder segment) {
        int semicolon = segment.indexOf(";");
        while (semicolon >= 0) {
            int end = segment.indexOf(";", semicolon + 1);
            if (startsSession(segment, semicolon)) {
                segment.delete(semicolon, end < 0 ? segment.length() : end);
                end = end < 0 ? -1 : semicolon;
            }
            semicolon = end;
        }
    }

    private static boolean startsSession(StringBuilder segment, int at) {
        for (String session : SESSIONS) {
            if (startsWith(segment, at, session)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(StringBuilder segment, int at, String lowerCase) {
        if (segment.length() - at < lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = segment.charAt(at + i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
            if (lower != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
