package dev.brokerwatch.indexer.parse.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a key stands in a link or id: literal text, `#` for the digits that are the key, `*` for a run without a slash.
/// `thread-#-` finds 42 in `/thread-42-1-1.html`. Case does not matter.
final class KeyPattern {

    private static final int LONGEST = 2_048;

    private final List<String> parts = new ArrayList<>();

    private KeyPattern(String pattern) {
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '#' || pattern.charAt(i) == '*') {
                parts.add(pattern.substring(start, i));
                parts.add(pattern.substring(i, i + 1));
                start = i + 1;
            }
        }
        parts.add(pattern.substring(start));
    }

    static List<KeyPattern> of(List<String> patterns) {
        return patterns.stream().map(KeyPattern::new).toList();
    }

    /// The key that the first fitting pattern finds; null where none fits.
    static @Nullable String find(List<KeyPattern> patterns, @Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        for (KeyPattern pattern : patterns) {
            String key = pattern.find(text);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    private @Nullable String find(String text) {
        String first = parts.getFirst();
        char lower = first.isEmpty() ? 0 : Character.toLowerCase(first.charAt(0));
        char upper = Character.toUpperCase(lower);
        for (int at = 0; at + first.length() <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : 0;
            boolean may = first.isEmpty() || c == lower || c == upper;
            if (may && text.regionMatches(true, at, first, 0, first.length()) && startsWord(text, at)) {
                String key = match(text, at + first.length());
                if (key != null) {
                    return key;
                }
            }
        }
        return null;
    }

    /// `t=#` is no part of `start=20`.
    private boolean startsWord(String text, int at) {
        return at == 0
                || parts.getFirst().isEmpty()
                || !Character.isLetterOrDigit(parts.getFirst().charAt(0))
                || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private @Nullable String match(String text, int from) {
        int at = from;
        String key = null;
        for (int i = 1; i < parts.size(); i += 2) {
            String literal = parts.get(i + 1);
            int end = at;
            if (parts.get(i).equals("#")) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                if (end == at) {
                    return null;
                }
                key = text.substring(at, end);
                if (!text.regionMatches(true, end, literal, 0, literal.length())) {
                    return null;
                }
            } else {
                while (!text.regionMatches(true, end, literal, 0, literal.length())
                        || !digitsFollow(text, end + literal.length(), i + 2)) {
                    if (end >= text.length() || text.charAt(end) == '/') {
                        return null;
                    }
                    end++;
                }
            }
            at = end + literal.length();
        }
        return key;
    }

    private boolean digitsFollow(String text, int at, int part) {
        boolean asked = part < parts.size() && parts.get(part).equals("#");
        return !asked || (at < text.length() && isDigit(text.charAt(at)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
