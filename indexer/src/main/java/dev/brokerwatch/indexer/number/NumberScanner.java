package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import dev.brokerwatch.indexer.text.FoldedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of one folded text, ranges as one number. Linear: each step moves forward, and looks a bounded way
/// ahead.
public final class NumberScanner {

    private static final int LONGEST_TELEPHONE = 20;

    private final String text;
    private final FoldedText source;
    private final Script script;
    private final boolean chinese;
    private final List<Numeral> found = new ArrayList<>();

    private NumberScanner(FoldedText source) {
        this.source = source;
        this.text = source.folded();
        this.script = Script.of(text);
        this.chinese = script == Script.CHINESE;
    }

    /// All numbers in the text, by their place, without overlaps.
    public static List<Numeral> scan(FoldedText source) {
        return new NumberScanner(source).scan();
    }

    private List<Numeral> scan() {
        int at = 0;
        while (at < text.length()) {
            Numeral next = numberAt(at);
            if (next == null) {
                at++;
                continue;
            }
            add(next);
            at = Math.max(at + 1, next.end());
        }
        return found;
    }

    private @Nullable Numeral numberAt(int at) {
        char c = text.charAt(at);
        if (Letters.isDigit(c)) {
            return digitsAt(at);
        }
        if (c == '+' && Letters.isDigit(text, at + 1) && !continuesNumber(at)) {
            int end = endOfInternational(at);
            return end > at ? code(at, end) : null;
        }
        boolean word = c == '一' && at > 0 && "统唯单均第同专".indexOf(text.charAt(at - 1)) >= 0;
        if (HanNumerals.isNumeral(c) && !word) {
            return withTail(HanNumerals.at(text, at));
        }
        boolean begins = at == 0 || !isWordPart(text.charAt(at - 1));
        return Letters.isLetter(c) && begins ? SpelledNumber.at(text, at) : null;
    }

    private boolean continuesNumber(int plus) {
        return plus > 0
                && !Character.isWhitespace(text.charAt(plus - 1))
                && text.charAt(plus - 1) != ':';
    }

    private static boolean isWordPart(char c) {
        return Letters.isLetter(c) || Letters.isDigit(c) || c == '_' || c == '@';
    }

    private @Nullable Numeral digitsAt(int at) {
        int codeEnd = Codes.end(text, at);
        if (codeEnd > at) {
            return code(at, codeEnd);
        }
        if (isMarker(at)) {
            return code(at, at + 1);
        }
        DigitNumber number = DigitNumber.at(text, at, this::isListComma);
        Numeral read =
                new Numeral(
                        at,
                        number.end(),
                        number.form(),
                        number.value(),
                        null,
                        0,
                        false,
                        number.digits());
        return withTail(withMagnitude(read));
    }

    /// A circled or otherwise marked digit counts the rows of a list.
    private boolean isMarker(int at) {
        int point = source.original().codePointAt(source.originalStart(at));
        return (point >= 0x2460 && point <= 0x24FF) || (point >= 0x2776 && point <= 0x2793);
    }

    private boolean isListComma(int offset) {
        char written = source.original().charAt(source.originalStart(offset));
        if (written == ',') {
            return chinese && Letters.endOfDigits(text, offset + 1) - offset != 4;
        }
        int before = source.original().charAt(source.originalStart(offset - 1));
        return written != '\uFF0C' || before < 0xFF10 || before > 0xFF19;
    }

    private Numeral withMagnitude(Numeral number) {
        int at = number.end();
        boolean many = at < text.length() && "多余几来".indexOf(text.charAt(at)) >= 0;
        if (many && at + 1 < text.length() && HanNumerals.isMagnitude(text.charAt(at + 1))) {
            Numeral scaled = withHanMagnitude(number, at + 1);
            return opened(scaled, scaled.end());
        }
        int near = Letters.isAt(text, at, ' ') ? at + 1 : at;
        if (near < text.length() && HanNumerals.isMagnitude(text.charAt(near))) {
            return withHanMagnitude(number, near);
        }
        Magnitude magnitude = Magnitude.at(text, near, script);
        if (magnitude.isNone() && chinese && isLone(at, 'e')) {
            magnitude = new Magnitude(8, at + 1);
        }
        boolean farLetter =
                near > at && magnitude.end() == near + 1 && "mbт".indexOf(text.charAt(near)) >= 0;
        if (magnitude.isNone() || (farLetter && !farMagnitude(near))) {
            return number;
        }
        Numeral scaled = scaled(number, magnitude.power(), magnitude.end());
        return magnitude.power() == 4 || magnitude.power() == 3
                ? withDigit(scaled, magnitude.power(), number.low().scale() <= 0)
                : scaled;
    }

    private boolean isLone(int at, char letter) {
        return Letters.isAt(text, at, letter)
                && (at + 1 == text.length() || !isWordPart(text.charAt(at + 1)));
    }

    /// A lone letter behind a blank is a magnitude only where a blank or a dot follows.
    private boolean farMagnitude(int at) {
        return at + 1 == text.length() || " .,\n".indexOf(text.charAt(at + 1)) >= 0;
    }

    private Numeral withHanMagnitude(Numeral number, int start) {
        int at = start;
        int power = 0;
        int last = 0;
        while (at < text.length() && HanNumerals.isMagnitude(text.charAt(at)) && power < 13) {
            last = HanNumerals.power(text.charAt(at));
            power += last;
            at++;
        }
        return withDigit(scaled(number, power, at), last, number.low().scale() <= 0);
    }

    /// `2万5`, `3千2百`, `1w5`: digits right behind a magnitude go on with the number.
    private Numeral withDigit(Numeral number, int power, boolean whole) {
        int near = number.end();
        boolean spaced =
                Letters.isAt(text, near, ' ')
                        && number.form() == Form.WRITTEN
                        && HanNumerals.isMagnitude(text.charAt(near - 1))
                        && Letters.isAt(text, near - 2, ' ')
                        && Letters.isDigit(text, near + 1)
                        && !Letters.isDigit(text, near + 2);
        int at = spaced ? near + 1 : near;
        if (!whole || power < 2 || !Letters.isDigit(text, at)) {
            return number;
        }
        int end = Letters.endOfDigits(text, at);
        int behind = spaced && Letters.isAt(text, end, ' ') ? end + 1 : end;
        boolean smaller = behind < text.length() && HanNumerals.isMagnitude(text.charAt(behind));
        BigDecimal more = new BigDecimal(text.substring(at, Math.min(end, at + 9)));
        boolean compound =
                behind + 1 < text.length() && HanNumerals.isMagnitude(text.charAt(behind + 1));
        if (smaller
                && !compound
                && HanNumerals.power(text.charAt(behind)) < power
                && end - at < 4) {
            int less = HanNumerals.power(text.charAt(behind));
            return withDigit(plus(number, more.movePointRight(less), behind + 1), less, true);
        }
        if (smaller || end - at != 1 || !endsNumber(end)) {
            return number;
        }
        return plus(number, more.movePointRight(power - 1), end);
    }

    /// Whether the digit before `end` can be the last of `2万5`: no small coin, fraction, or magnitude follows.
    private boolean endsNumber(int end) {
        if (end == text.length()) {
            return true;
        }
        char c = text.charAt(end);
        return "毛角分%.折月岁天".indexOf(c) < 0 && !Letters.isLetter(c);
    }

    private static Numeral plus(Numeral number, BigDecimal more, int end) {
        return new Numeral(
                number.start(),
                end,
                Form.WRITTEN,
                number.low().add(more),
                null,
                number.power(),
                number.open(),
                number.digits());
    }

    private static Numeral scaled(Numeral number, int power, int end) {
        return new Numeral(
                number.start(),
                end,
                number.form() == Form.WORDS ? Form.WORDS : Form.WRITTEN,
                number.low().movePointRight(power),
                number.high() == null ? null : number.high().movePointRight(power),
                power,
                number.open(),
                number.digits());
    }

    private @Nullable Numeral withTail(@Nullable Numeral number) {
        if (number == null) {
            return null;
        }
        int at = number.end();
        boolean sign = at < text.length() && "+多余".indexOf(text.charAt(at)) >= 0;
        return sign && number.isQuantity() ? opened(number, at + 1) : number;
    }

    private static Numeral opened(Numeral number, int end) {
        return new Numeral(
                number.start(),
                end,
                number.form(),
                number.low(),
                number.high(),
                number.power(),
                true,
                number.digits());
    }

    private static Numeral code(int start, int end) {
        return new Numeral(start, end, Form.CODE, BigDecimal.ZERO, null, 0, false, 0);
    }

    /// `+7 947 000-11-27`: a telephone number in full.
    private int endOfInternational(int plus) {
        int digits = 0;
        int end = plus + 1;
        int last = end;
        while (end < text.length() && end - plus < LONGEST_TELEPHONE) {
            char c = text.charAt(end);
            if (Letters.isDigit(c)) {
                digits++;
                last = end + 1;
            } else if (" -().".indexOf(c) < 0) {
                break;
            }
            end++;
        }
        return digits >= 8 ? last : plus;
    }

    /// Joins the number to the one before it where both make a range, or are parts of one number.
    private void add(Numeral next) {
        Numeral before = found.isEmpty() ? null : found.getLast();
        Numeral joined = before == null ? null : Ranges.join(text, before, next);
        if (joined == null && before != null) {
            joined = Compounds.join(text, before, next);
        }
        if (joined == null) {
            found.add(next);
        } else {
            found.set(found.size() - 1, joined);
        }
    }
}
