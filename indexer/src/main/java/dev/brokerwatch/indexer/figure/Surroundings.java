package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.number.Numeral;
import dev.brokerwatch.indexer.text.Han;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text around a number: its clause, the marks in it, the numbers before and behind.
final class Surroundings {

    /// What may stand between a word and its number.
    private static final String SEPARATORS = " \t:=->.…·])】→➜|~";

    final String text;
    final Marks marks;
    final Clauses clauses;
    final List<Numeral> numbers;

    Surroundings(String text, Marks marks, List<Numeral> numbers) {
        this.text = text;
        this.marks = marks;
        this.clauses = new Clauses(text);
        this.numbers = numbers;
    }

    Numeral number(int index) {
        return numbers.get(index);
    }

    /// Where the words before number `index` begin that can tell something of it: behind the number before it, within
    /// its clause.
    int leftLimit(int index) {
        int start = clauses.start(number(index).start());
        return index == 0 ? start : Math.max(start, number(index - 1).end());
    }

    /// Where the words before number `index` begin, across brackets and commas, but in the same line and behind the
    /// number before it; at most `farthest` characters away.
    int behindLastNumber(int index, int farthest) {
        int start = number(index).start();
        int from = Math.max(0, start - farthest);
        int at = start;
        while (at > from && text.charAt(at - 1) != '\n') {
            at--;
        }
        return index == 0 ? at : Math.max(at, number(index - 1).end());
    }

    /// Where the words behind number `index` end that can tell something of it.
    int rightLimit(int index) {
        int at = number(index).end();
        int end = text.charAt(at - 1) == '.' ? at : clauses.end(at);
        return index + 1 == numbers.size() ? end : Math.min(end, number(index + 1).start());
    }

    int skipBlanks(int offset) {
        int at = offset;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    int skipBlanksBack(int offset) {
        int at = offset;
        while (at > 0 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// Behind what stands before `offset`, blanks but no tabs aside; at least 1.
    int skipSpaces(int offset) {
        int at = offset;
        while (at > 1 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /// The mark of `kind` right behind `offset`, blanks aside.
    @Nullable Mark behind(int offset, Kind kind) {
        return marks.startingAt(skipBlanks(offset), kind);
    }

    /// The mark of `kind` right before `offset`, blanks and a colon, dash or equals sign aside.
    @Nullable Mark before(int offset, Kind kind) {
        Mark near = marks.endingAt(skipBlanksBack(offset), kind);
        return near != null ? near : marks.endingAt(skipSeparators(offset), kind);
    }

    /// Whether a word of the least that is sold stands within `from` and `to`; one of a single character right before `to`.
    boolean isOrdered(int from, int to) {
        Mark order = marks.lastIn(from, to, Kind.ORDER);
        return order != null
                && (order.end() - order.start() > 1 || order.end() == skipBlanksBack(to));
    }

    /// `月付6000`, `每笔 5元`: a word that stands before its number, and a number behind it.
    boolean leadsToNumber(Mark word) {
        int next = skipBlanks(word.end());
        boolean leads = "每单包月".indexOf(text.charAt(word.start())) >= 0;
        return leads
                && next < text.length()
                && "0123456789一二两三四五六七八九十".indexOf(text.charAt(next)) >= 0;
    }

    int skipSeparators(int offset) {
        int at = offset;
        while (at > 0 && offset - at < 24 && SEPARATORS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /// A letter, an underscore or an at sign right before the number makes it a part of a name.
    boolean isPartOfName(Numeral number) {
        if (number.start() == 0) {
            return false;
        }
        char before = text.charAt(number.start() - 1);
        return isLetter(before)
                || "_@#\\&".indexOf(before) >= 0
                || (before == '=' && isTag(number.start() - 1))
                || (before == '-' && isCode(number.start() - 1));
    }

    /// `[size=1]`: the value of a mark-up tag.
    private boolean isTag(int equals) {
        int at = equals;
        while (at > 0 && equals - at < 12 && isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at < equals && at > 0 && text.charAt(at - 1) == '[';
    }

    /// `mc-2071`: a number that a dash ties to letters which are no word of the figures.
    private boolean isCode(int dash) {
        int at = dash;
        while (at > 0 && dash - at < 4 && isLetter(text.charAt(at - 1))) {
            at--;
        }
        boolean letters = dash - at >= 1 && dash - at < 4;
        boolean alone = at == 0 || !isLetter(text.charAt(at - 1));
        return letters
                && alone
                && marks.endingAt(dash, Kind.PRICE) == null
                && marks.endingAt(dash, Kind.CURRENCY) == null
                && marks.endingAt(dash, Kind.THEME) == null;
    }

    /// Letters right behind the number that are no unit make it a part of a name: `2fa`, `5g`.
    boolean isGluedToWord(Numeral number) {
        int end = number.end();
        return end < text.length() && (isLetter(text.charAt(end)) || text.charAt(end) == '_');
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '\u0400' && c <= '\u052F');
    }

    /// Where the `words`-th word behind `offset` ends: a blank-separated word, or two Chinese characters.
    int wordsBehind(int offset, int words, int limit) {
        int at = offset;
        int seen = 0;
        while (at < limit && seen < words) {
            at = skipBlanks(at);
            int start = at;
            while (at < limit
                    && !isBlank(text.charAt(at))
                    && !(Han.isHan(text.charAt(at)) && at - start >= 2)) {
                at++;
            }
            seen++;
        }
        return Math.min(at, limit);
    }
}
