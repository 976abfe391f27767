package dev.brokerwatch.indexer.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A character reference of HTML that was left in a text: `&nbsp;`, `&#20081;`, `&#x6570;`. `end` is behind it.
record CharacterReference(String text, int end) {

    private static final int LONGEST = 10;

    private static final Map<String, String> NAMED =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ",
                    "middot", "·", "yen", "¥", "euro", "€", "pound", "£");

    /// The reference that begins with the `&` at `at`, or null.
    static @Nullable CharacterReference at(String text, int at) {
        int semicolon = at + 1;
        int limit = Math.min(text.length(), at + LONGEST);
        while (semicolon < limit && text.charAt(semicolon) != ';') {
            semicolon++;
        }
        if (semicolon >= limit || semicolon == at + 1) {
            return null;
        }
        String name = text.substring(at + 1, semicolon);
        String meant = name.charAt(0) == '#' ? numbered(name.substring(1)) : NAMED.get(name);
        return meant == null ? null : new CharacterReference(meant, semicolon + 1);
    }

    private static @Nullable String numbered(String digits) {
        try {
            boolean hexadecimal = !digits.isEmpty() && (digits.charAt(0) | 32) == 'x';
            int point =
                    hexadecimal
                            ? Integer.parseInt(digits.substring(1), 16)
                            : Integer.parseInt(digits);
            boolean usable =
                    point > 8
                            && Character.isValidCodePoint(point)
                            && !(point >= 0xD800 && point <= 0xDFFF);
            return usable ? Character.toString(point) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
