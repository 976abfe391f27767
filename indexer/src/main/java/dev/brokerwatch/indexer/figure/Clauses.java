package dev.brokerwatch.indexer.figure;

import java.util.Set;

/// Where the clauses of a text end: at punctuation and line breaks; not at a comma or dot within a number.
public final class Clauses {

    private static final int FARTHEST = 60;

    private static final Set<String> SHORTENED =
            Set.of(
                    "р", "руб", "коп", "тыс", "т", "млн", "млрд", "шт", "стр", "зап", "чел", "г",
                    "гг", "мес", "нед", "сут", "ул", "д", "кв", "обл", "тел", "экз", "ед", "долл",
                    "дол", "грн", "уник", "ок", "мин", "макс", "пол", "см", "др", "пр", "т.е",
                    "у.е");

    private final String text;

    public Clauses(String text) {
        this.text = text;
    }

    /// Where the clause around `offset` begins; at most 60 characters before it.
    public int start(int offset) {
        int at = offset;
        while (at > 0 && offset - at < FARTHEST && !isBreak(at - 1)) {
            at--;
        }
        return at;
    }

    /// Where the clause around `offset` ends; at most 60 characters behind it.
    public int end(int offset) {
        int at = offset;
        while (at < text.length() && at - offset < FARTHEST && !isBreak(at)) {
            at++;
        }
        return at;
    }

    private boolean isBreak(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\n', ';', '。', '!', '?', '、', '(', ')', '[', ']', '【', '】', '|', '•', '·', '…' ->
                    true;
            case ',' -> !(isDigit(at - 1) && isDigit(at + 1));
            case '.' -> endsSentence(at);
            default -> false;
        };
    }

    /// A dot behind a word that is usually cut short ends nothing: `руб. за строку`.
    private boolean endsSentence(int at) {
        boolean gap = at + 1 >= text.length() || " \n".indexOf(text.charAt(at + 1)) >= 0;
        int start = at;
        while (start > 0 && at - start < 5 && isCyrillic(text.charAt(start - 1))) {
            start--;
        }
        return gap && !SHORTENED.contains(text.substring(start, at));
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052F';
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
