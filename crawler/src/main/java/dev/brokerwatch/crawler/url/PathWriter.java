package dev.brokerwatch.crawler.url;

/// Writes a path without dot segments and without the session id that servlet containers put into it.
final class PathWriter {

    private static final String SESSION = ";jsessionid=";

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

    /// `;jsessionid=…` up to the segment's next parameter or end.
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
        if (segment.length() - at < SESSION.length()) {
            return false;
        }
        for (int i = 0; i < SESSION.length(); i++) {
            char c = segment.charAt(at + i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
            if (lower != SESSION.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
