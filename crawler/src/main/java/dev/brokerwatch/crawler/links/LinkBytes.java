package dev.brokerwatch.crawler.links;

/// Links as bytes of a page, before anything is decoded.
final class LinkBytes {

    private static final byte[] HTTP = {'h', 't', 't', 'p'};
    private static final byte[] HTTPS = {'h', 't', 't', 'p', 's'};

    private LinkBytes() {}

    /// The place of the colon behind a scheme, or -1 where the link has none.
    static int schemeEnd(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            if (b == ':') {
                return at == start ? -1 : at;
            }
            boolean later = (b >= '0' && b <= '9') || b == '+' || b == '-' || b == '.';
            if (!Octets.isLetter(b) && !(later && at > start)) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether a link has a scheme that is neither `http` nor `https`.
    static boolean isElsewhere(byte[] bytes, int start, int end) {
        int colon = schemeEnd(bytes, start, end);
        return colon >= 0
                && !Octets.isName(bytes, HTTP, start, colon)
                && !Octets.isName(bytes, HTTPS, start, colon);
    }

    /// Where the link's fragment starts, or `end`. A `#` that may belong to a character reference starts none.
    static int fragmentStart(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '#' && (at == start || bytes[at - 1] != '&')) {
                return at;
            }
        }
        return end;
    }
}
