package dev.brokerwatch.crawler.links;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads one tag after the other as the HTML tokeniser does (WHATWG HTML, 13.2.5.8 to 13.2.5.40) and remembers where the
/// values of some attributes lie. Of attributes with one name the first counts. Belongs to one scan.
final class TagReader {

    /// The tag is not closed before the end: it is none.
    static final int UNFINISHED = Integer.MAX_VALUE;

    private static final byte OTHER = 0;
    private static final byte SPACE = 1;
    private static final byte CLOSE = 2;
    private static final byte SLASH = 3;
    private static final byte EQUALS = 4;

    private static final byte[] CLASSES = new byte[256];

    static {
        for (char space : " \t\n\f\r".toCharArray()) {
            CLASSES[space] = SPACE;
        }
        CLASSES['>'] = CLOSE;
        CLASSES['/'] = SLASH;
        CLASSES['='] = EQUALS;
    }

    /// Names of attributes to remember, in lower case, at most 31 and of at most 15 letters.
    static final class Wanted {

        private static final int LONGEST = 15;

        private final byte[][] names;

        /// The names of each length, a bit each.
        private final int[] byLength = new int[LONGEST + 1];

        Wanted(String... names) {
            this.names = new byte[names.length][];
            for (int i = 0; i < names.length; i++) {
                this.names[i] = names[i].getBytes(StandardCharsets.US_ASCII);
                byLength[names[i].length()] |= 1 << i;
            }
        }

        int of(byte[] bytes, int start, int end) {
            int length = end - start;
            int candidates = length <= LONGEST ? byLength[length] : 0;
            while (candidates != 0) {
                int i = Integer.numberOfTrailingZeros(candidates);
                if (Octets.startsWithName(bytes, names[i], start, end)) {
                    return i;
                }
                candidates &= candidates - 1;
            }
            return -1;
        }
    }

    private final byte[] bytes;
    private final int end;
    private final Wanted wanted;
    private final int[] starts;
    private final int[] ends;
    private boolean selfClosing;
    private int valueStart;
    private int valueEnd;

    TagReader(byte[] bytes, int end, Wanted wanted) {
        this.bytes = bytes;
        this.end = end;
        this.wanted = wanted;
        this.starts = new int[wanted.names.length];
        this.ends = new int[wanted.names.length];
    }

    /// The end of a tag's name that starts at `at`.
    int nameEnd(int at) {
        return nameEnd(bytes, at, end);
    }

    static int nameEnd(byte[] bytes, int at, int end) {
        int i = at;
        while (i < end) {
            byte kind = CLASSES[bytes[i] & 0xFF];
            if (kind != OTHER && kind != EQUALS) {
                return i;
            }
            i++;
        }
        return end;
    }

    /// Reads from the end of a tag's name. Returns the place behind the tag, or [#UNFINISHED].
    int read(int nameEnd) {
        Arrays.fill(starts, -1);
        return attributes(nameEnd, true);
    }

    /// As [#read], without remembering anything.
    int skip(int nameEnd) {
        return attributes(nameEnd, false);
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    boolean has(int attribute) {
        return starts[attribute] >= 0;
    }

    /// Where the value of the attribute with that place among the wanted starts.
    int start(int attribute) {
        return starts[attribute];
    }

    int end(int attribute) {
        return ends[attribute];
    }

    private int attributes(int from, boolean remember) {
        selfClosing = false;
        if (from < end && bytes[from] == '>') {
            return from + 1;
        }
        int i = from;
        while (true) {
            byte before = OTHER;
            while (i < end && isBetween(kind(i))) {
                before = kind(i++);
            }
            if (i >= end) {
                return UNFINISHED;
            }
            if (kind(i) == CLOSE) {
                selfClosing = before == SLASH;
                return i + 1;
            }
            int nameStart = i++;
            while (i < end && kind(i) == OTHER) {
                i++;
            }
            int nameEnd = i;
            i = value(i);
            if (i == UNFINISHED) {
                return UNFINISHED;
            }
            if (remember) {
                remember(nameStart, nameEnd);
            }
        }
    }

    /// Reads what follows an attribute's name. Returns where the next one may start, or [#UNFINISHED].
    private int value(int nameEnd) {
        int i = behindSpaces(nameEnd);
        valueStart = nameEnd;
        valueEnd = nameEnd;
        if (i >= end || kind(i) != EQUALS) {
            return i;
        }
        i = behindSpaces(i + 1);
        if (i >= end) {
            return UNFINISHED;
        }
        byte first = bytes[i];
        valueStart = first == '"' || first == '\'' ? i + 1 : i;
        if (valueStart > i) {
            valueEnd = Octets.indexOf(bytes, first, valueStart, end);
            return valueEnd == end ? UNFINISHED : valueEnd + 1;
        }
        while (i < end && kind(i) != SPACE && kind(i) != CLOSE) {
            i++;
        }
        valueEnd = i;
        return i;
    }

    private int behindSpaces(int from) {
        int i = from;
        while (i < end && kind(i) == SPACE) {
            i++;
        }
        return i;
    }

    private void remember(int nameStart, int nameEnd) {
        int attribute = wanted.of(bytes, nameStart, nameEnd);
        if (attribute >= 0 && starts[attribute] < 0) {
            starts[attribute] = valueStart;
            ends[attribute] = valueEnd;
        }
    }

    private byte kind(int at) {
        return CLASSES[bytes[at] & 0xFF];
    }

    private static boolean isBetween(byte kind) {
        return kind == SPACE || kind == SLASH;
    }
}
