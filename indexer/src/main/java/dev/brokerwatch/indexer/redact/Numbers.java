package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.indexer.redact.NumberShapes.Shape;
import dev.brokerwatch.indexer.text.Digits;
import java.util.List;

/// Finds numbers that can be a person's: ids, telephones, cards, passports, dates, network addresses. Linear in the length
/// of the text.
final class Numbers {

    private Numbers() {}

    /// Appends what stands in `text` to `found`, in order.
    static void find(String text, List<Finding> found) {
        DigitGroups groups = new DigitGroups(text);
        int at = 0;
        while (at < text.length()) {
            if (!begins(text, at)) {
                at++;
                continue;
            }
            groups.read(at);
            at = read(text, groups, found);
        }
    }

    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        if ((c > '9' && c < '\u3007') || c < '0' || Digits.valueOf(c) < 0) {
            return false;
        }
        return Digits.isPlain(c)
                || (at + 1 < text.length() && Digits.valueOf(text.charAt(at + 1)) >= 0);
    }

    /// Where to go on reading.
    private static int read(String text, DigitGroups groups, List<Finding> found) {
        int group = 0;
        while (group < groups.count()) {
            Shape shape = isPartOfWord(groups, group) ? null : NumberShapes.at(groups, group);
            if (shape == null) {
                group++;
                continue;
            }
            int start = groups.start(group);
            int end = groups.end(shape.end() - 1);
            boolean x = end < text.length() && NumberShapes.isX(text.charAt(end));
            if (!isMasked(text, start, end) && !continuesAsWord(text, end, x)) {
                found.add(
                        new Finding(
                                shape.type(),
                                opening(text, start),
                                x ? end + 1 : end,
                                shape.sure()));
            }
            group = shape.end();
        }
        return groups.end(groups.count() - 1);
    }

    private static boolean isPartOfWord(DigitGroups groups, int group) {
        char before = groups.before(group);
        return (before >= 'a' && before <= 'z') || before == '_' || before == '@' || before == '#';
    }

    private static boolean continuesAsWord(String text, int end, boolean x) {
        int at = x ? end + 1 : end;
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return (c >= 'a' && c <= 'z') || c == '_';
    }

    private static boolean isMasked(String text, int start, int end) {
        return (end < text.length() && isMask(text.charAt(end)))
                || (start > 0 && isMask(text.charAt(start - 1)));
    }

    private static boolean isMask(char c) {
        return c == '*' || c == '•' || c == '█' || c == '●';
    }

    /// A plus and a bracket belong to the number behind them.
    private static int opening(String text, int start) {
        int at = start;
        while (at > 0
                && start - at < 2
                && (text.charAt(at - 1) == '+' || text.charAt(at - 1) == '(')) {
            at--;
        }
        return at;
    }
}
