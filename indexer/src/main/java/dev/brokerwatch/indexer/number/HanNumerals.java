package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Numbers in Chinese numerals, everyday and formal: `两万五` (25,000), `三五` (3 to 5), `壹佰贰拾万`, `十几万`, `二〇九九`. The
/// text is folded, so that Traditional forms are Simplified ones.
final class HanNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final int LONGEST = 24;

    private HanNumerals() {}

    static boolean isMagnitude(char c) {
        return power(c) > 0;
    }

    /// The power of ten of a Chinese or Korean magnitude, or 0.
    static int power(char c) {
        return switch (c) {
            case '十', '拾' -> 1;
            case '百', '佰' -> 2;
            case '千', '仟', '천' -> 3;
            case '万', '만' -> 4;
            case '亿', '억' -> 8;
            default -> 0;
        };
    }

    /// 0 to 9, or -1.
    static int digit(char c) {
        if (c == '两' || c == '俩') {
            return 2;
        }
        if (c == '参') {
            return 3;
        }
        int everyday = DIGITS.indexOf(c);
        return everyday >= 0 ? everyday : FORMAL.indexOf(c);
    }

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || power(c) > 0 || c == '廿' || c == '卅';
    }

    /// The number at `start`, where a Chinese numeral stands; null where those characters are no number (`千万别`).
    static @Nullable Numeral at(String text, int start) {
        int end = start;
        int magnitudes = 0;
        boolean vague = false;
        while (end < text.length() && end - start < LONGEST) {
            char c = text.charAt(end);
            boolean some = "几数多余来".indexOf(c) >= 0 && magnitudeNear(text, end, start);
            if (!isNumeral(c) && !some) {
                break;
            }
            magnitudes += isMagnitude(c) ? 1 : 0;
            vague |= some;
            end++;
        }
        if (magnitudes == 0) {
            return withoutMagnitude(text, start, end);
        }
        end = leadsToUnit(text, end) ? end - 1 : end;
        if (isMagnitude(text.charAt(start))
                && text.charAt(start) != '十'
                && text.charAt(start) != '拾') {
            return null;
        }
        if (start > 0 && "几数".indexOf(text.charAt(start - 1)) >= 0) {
            return null;
        }
        return evaluate(text, start, end, vague);
    }

    /// `一百五一次`: the last one is that of 一次.
    private static boolean leadsToUnit(String text, int end) {
        return end < text.length()
                && text.charAt(end - 1) == '一'
                && digit(text.charAt(end - 2)) > 0
                && "次条个份套张人笔单位组".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean magnitudeNear(String text, int at, int start) {
        boolean behind = at + 1 < text.length() && isMagnitude(text.charAt(at + 1));
        return at > start && behind;
    }

    private static @Nullable Numeral withoutMagnitude(String text, int start, int end) {
        int length = end - start;
        int first = digit(text.charAt(start));
        if (first < 0) {
            return null;
        }
        if (length == 1) {
            return words(start, end, BigDecimal.valueOf(first), null);
        }
        int second = digit(text.charAt(start + 1));
        if (length == 2 && second > first && first > 0) {
            return words(start, end, BigDecimal.valueOf(first), BigDecimal.valueOf(second));
        }
        BigDecimal value = BigDecimal.ZERO;
        for (int i = start; i < end; i++) {
            value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit(text.charAt(i))));
        }
        return words(start, end, value, null);
    }

    private static Numeral words(int start, int end, BigDecimal low, @Nullable BigDecimal high) {
        return new Numeral(start, end, Form.WORDS, low, high, 0, false, 0);
    }

    private static Numeral evaluate(String text, int start, int end, boolean vague) {
        long total = 0;
        long section = 0;
        int digit = -1;
        int spread = 0;
        int last = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int power = power(c);
            if (power >= 4) {
                long scale = power == 4 ? 10_000L : 100_000_000L;
                section += Math.max(digit, 0);
                total =
                        (total + Math.max(section, section == 0 && total == 0 ? 1 : section))
                                * scale;
                section = 0;
                digit = -1;
            } else if (power > 0) {
                section += (digit < 0 ? 1 : digit) * (long) Math.pow(10, power);
                digit = -1;
            } else if (digit(c) >= 0) {
                boolean approximate = digit > 0 && digit(c) > digit && spread == 0;
                spread = approximate ? digit(c) - digit : spread;
                digit = approximate ? digit : digit(c);
                last = digit(c) == 0 ? 0 : last;
                continue;
            }
            last = power > 0 ? power : last;
        }
        boolean tail =
                digit > 0 && last > 1 && digit(text.charAt(end - 2)) < 0 && !keepsOnes(text, end);
        long ones = digit <= 0 ? 0 : tail ? digit * (long) Math.pow(10, last - 1.0) : digit;
        BigDecimal value = BigDecimal.valueOf(total + section + ones);
        BigDecimal high = spread > 0 ? high(text, start, end, value, spread) : null;
        return new Numeral(start, end, Form.WORDS, value, high, Math.max(last, 1), vague, 0);
    }

    /// `一百五毛`: the last digit belongs to what follows.
    private static boolean keepsOnes(String text, int end) {
        return end < text.length() && "毛角分".indexOf(text.charAt(end)) >= 0;
    }

    /// `七八万`: the same number with the second digit in place of the first.
    private static BigDecimal high(String text, int start, int end, BigDecimal low, int spread) {
        for (int i = start; i + 1 < end; i++) {
            int first = digit(text.charAt(i));
            if (first > 0 && digit(text.charAt(i + 1)) == first + spread) {
                BigDecimal ratio =
                        low.multiply(BigDecimal.valueOf(first + spread))
                                .divide(BigDecimal.valueOf(first), MathContext.DECIMAL64);
                return ratio.stripTrailingZeros();
            }
        }
        return low;
    }
}
