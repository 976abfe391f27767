package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what stands behind the digits of a number and belongs to it: its magnitude, and the digits that go on behind
/// that (`2万5`, `3千2百`, `4tr5`).
final class MagnitudeReader {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// A power of ten that is written with its digits: `3e5`.
    private static final int LEAST_EXPONENT = 3;

    private static final List<String> AND_A_HALF =
            List.of(" с половиной ", " and a half ", " y medio ", " e meio ", " i pół ");

    private final String text;
    private final Script script;

    MagnitudeReader(String text, Script script) {
        this.text = text;
        this.script = script;
    }

    Numeral read(Numeral number) {
        int at = number.end();
        int blank = Letters.isAt(text, at, ' ') ? at + 1 : at;
        int many =
                blank < text.length() && "多余几来".indexOf(text.charAt(blank)) >= 0 ? blank + 1 : -1;
        if (many > 0 && isHan(many)) {
            Numeral scaled = withHan(number, many);
            return scaled.opened(scaled.end());
        }
        int near = blank + (text.startsWith("个", blank) && isGreat(blank + 1) ? 1 : 0);
        if (isHan(near)) {
            return withHan(number, near);
        }
        if (Letters.isAt(text, at, 'e') && script != Script.CHINESE) {
            return withExponent(number);
        }
        Numeral half = withHalf(number);
        return half == null ? withLetters(number, near) : half;
    }

    private boolean isHan(int at) {
        return at < text.length() && HanNumerals.isMagnitude(text.charAt(at));
    }

    /// Of `3个亿`, `5个w`.
    private boolean isGreat(int at) {
        return Letters.isAt(text, at, '亿') || Letters.isAt(text, at, '万') || isLone(at, 'w');
    }

    private Numeral withLetters(Numeral number, int near) {
        int at = number.end();
        Magnitude magnitude = Magnitude.at(text, near, script);
        if (magnitude.isNone() && script == Script.CHINESE && isLone(at, 'e')) {
            magnitude = new Magnitude(8, at + 1);
        }
        boolean farLetter =
                near > at && magnitude.end() == near + 1 && "mbт".indexOf(text.charAt(near)) >= 0;
        if (magnitude.isNone() || (farLetter && !farMagnitude(near))) {
            return number;
        }
        int power = magnitude.power();
        Numeral scaled = number.scaled(power, magnitude.end());
        boolean goesOn = power == 4 || power == 3 || (script == Script.VIETNAMESE && power >= 6);
        return goesOn ? withDigit(scaled, power, number.low().scale() <= 0) : scaled;
    }

    /// `2 с половиной тысячи`; null where it is no half of a magnitude.
    private @Nullable Numeral withHalf(Numeral number) {
        for (String half : AND_A_HALF) {
            int next = number.end() + half.length();
            if (text.startsWith(half, number.end())) {
                Magnitude magnitude = Magnitude.at(text, next, script);
                return magnitude.isNone()
                        ? null
                        : number.plus(HALF, next).scaled(magnitude.power(), magnitude.end());
            }
        }
        return null;
    }

    private Numeral withExponent(Numeral number) {
        int at = number.end() + 1;
        boolean one = Letters.isDigit(text, at) && number.digits() < 3;
        int exponent = one ? text.charAt(at) - '0' : 0;
        boolean ends = at + 1 >= text.length() || " \n,;)".indexOf(text.charAt(at + 1)) >= 0;
        return exponent >= LEAST_EXPONENT && ends ? number.scaled(exponent, at + 1) : number;
    }

    private boolean isLone(int at, char letter) {
        boolean ends =
                at + 1 >= text.length()
                        || !(Letters.isLetter(text.charAt(at + 1))
                                || Letters.isDigit(text, at + 1)
                                || text.charAt(at + 1) == '_'
                                || text.charAt(at + 1) == '@');
        return Letters.isAt(text, at, letter) && ends;
    }

    /// A lone letter behind a blank is a magnitude only where a blank or a dot follows.
    private boolean farMagnitude(int at) {
        return at + 1 == text.length() || " .,\n".indexOf(text.charAt(at + 1)) >= 0;
    }

    private Numeral withHan(Numeral number, int start) {
        int at = start;
        int power = 0;
        int last = 0;
        boolean some = false;
        while (at < text.length() && power < 13) {
            boolean many = "多余几来".indexOf(text.charAt(at)) >= 0 && isHan(at + 1);
            if (!many && !isHan(at)) {
                break;
            }
            last = many ? last : HanNumerals.power(text.charAt(at));
            power += many ? 0 : last;
            some |= many;
            at++;
        }
        Numeral scaled = withDigit(number.scaled(power, at), last, number.low().scale() <= 0);
        return some ? scaled.opened(scaled.end()) : scaled;
    }

    /// `2万5`, `3千2百`, `1w5`: digits right behind a magnitude go on with the number.
    private Numeral withDigit(Numeral number, int power, boolean whole) {
        int near = number.end();
        boolean half = Letters.isAt(text, near, '半') && endsNumber(near + 1) && power >= 3;
        if (half && whole) {
            return number.plus(HALF.movePointRight(power), near + 1);
        }
        int at = isSpaced(number) ? near + 1 : near;
        if (!whole || power < 2 || !Letters.isDigit(text, at)) {
            return number;
        }
        int end = Letters.endOfDigits(text, at);
        int behind = at > near && Letters.isAt(text, end, ' ') ? end + 1 : end;
        BigDecimal more = new BigDecimal(text.substring(at, Math.min(end, at + 9)));
        boolean smaller = isHan(behind);
        boolean less = smaller && HanNumerals.power(text.charAt(behind)) < power;
        if (less && !isHan(behind + 1) && end - at < 4) {
            int next = HanNumerals.power(text.charAt(behind));
            return withDigit(number.plus(more.movePointRight(next), behind + 1), next, true);
        }
        if (smaller || end - at != 1 || !endsNumber(end)) {
            return number;
        }
        return number.plus(more.movePointRight(power - 1), end);
    }

    /// `18 万 6`, `1 triệu 2`: one more digit behind a blank, where a blank stands before the magnitude too.
    private boolean isSpaced(Numeral number) {
        int near = number.end();
        boolean magnitude =
                (isHan(near - 1) && Letters.isAt(text, near - 2, ' '))
                        || text.startsWith(" triệu", near - 6)
                        || text.startsWith(" tỷ", near - 3);
        return magnitude
                && number.form() == Form.WRITTEN
                && Letters.isAt(text, near, ' ')
                && Letters.isDigit(text, near + 1)
                && !Letters.isDigit(text, near + 2);
    }

    /// Whether the digit before `end` can be the last of `2万5`: no small coin, fraction, or magnitude follows.
    private boolean endsNumber(int end) {
        if (end == text.length()) {
            return true;
        }
        char c = text.charAt(end);
        return "毛角分%.折月岁天年".indexOf(c) < 0 && !Letters.isLetter(c);
    }
}
