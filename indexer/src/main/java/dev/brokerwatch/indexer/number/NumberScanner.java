package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import dev.brokerwatch.indexer.text.FoldedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of one folded text, ranges as one number. Linear: each step moves forward, and looks a bounded way
/// ahead.
public final class NumberScanner {

    private static final int LONGEST_TELEPHONE = 20;
    private static final int LONGEST_FRACTION = 6;
    private static final char ARABIC_THOUSANDS = '\u066C';
    private static final int LONGEST_MAGNITUDE = 10;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /// Magnitudes in the case that they stand in before their number.
    private static final Map<String, Integer> INVERTED =
            Map.of(
                    "тысяч",
                    3,
                    "тыщ",
                    3,
                    "тысячи",
                    3,
                    "миллиона",
                    6,
                    "миллионов",
                    6,
                    "ляма",
                    6,
                    "лямов",
                    6);

    private final String text;
    private final FoldedText source;
    private final NumberWords spelling;
    private final Script script;
    private final boolean chinese;
    private final MagnitudeReader magnitudes;
    private final List<Numeral> found = new ArrayList<>();

    private NumberScanner(FoldedText source, NumberWords spelling) {
        this.source = source;
        this.spelling = spelling;
        this.text = source.folded();
        this.script = Script.of(text);
        this.chinese = script == Script.CHINESE;
        this.magnitudes = new MagnitudeReader(text, script);
    }

    /// All numbers in the text, by their place, without overlaps.
    public static List<Numeral> scan(FoldedText source, NumberWords spelling) {
        return new NumberScanner(source, spelling).scan();
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
        if (c == '.' && Letters.isDigit(text, at + 1)) {
            return fractionAt(at);
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
        return Letters.isLetter(c) && begins ? wordsAt(at) : null;
    }

    private @Nullable Numeral wordsAt(int at) {
        Numeral spelled = SpelledNumber.at(text, at, script, spelling);
        return spelled == null ? invertedAt(at) : spelled;
    }

    /// `тысяч 50`, `тысяч за восемь`, `миллиона два`: the magnitude before its number says that it is about so much.
    private @Nullable Numeral invertedAt(int at) {
        char c = text.charAt(at);
        if (c != 'т' && c != 'м' && c != 'л') {
            return null;
        }
        int wordEnd = Letters.endOfWord(text, at, LONGEST_MAGNITUDE);
        int power = INVERTED.getOrDefault(text.substring(at, wordEnd), 0);
        if (power == 0 || !Letters.isAt(text, wordEnd, ' ')) {
            return null;
        }
        int next = wordEnd + 1;
        for (String link : List.of("за ", "на ", "до ", "по ", "в ")) {
            next = next == wordEnd + 1 && text.startsWith(link, next) ? next + link.length() : next;
        }
        boolean more = next < text.length();
        Numeral number =
                !more
                        ? null
                        : Letters.isDigit(text, next)
                                ? digitsAt(next)
                                : SpelledNumber.at(text, next, script, spelling);
        boolean bare = number != null && number.isQuantity() && !number.scaled();
        if (number == null || !bare || number.low().compareTo(THOUSAND) >= 0) {
            return null;
        }
        return number.scaled(power, number.end()).from(at).opened(number.end());
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
        boolean inWord =
                at > 0
                        && Letters.isLetter(text.charAt(at - 1))
                        && (number.value().signum() == 0 || endsInWord(number.end()));
        return inWord ? code(at, number.end()) : withTail(magnitudes.read(read));
    }

    /// `d4tabase`, `05b0b0`: letters on both sides make digits a part of a word, unless they are a magnitude.
    private boolean endsInWord(int end) {
        if (end == text.length() || !Letters.isLetter(text.charAt(end))) {
            return false;
        }
        Magnitude magnitude = Magnitude.at(text, end, script);
        return magnitude.isNone() || Letters.isDigit(text, magnitude.end());
    }

    /// `$.05`, `.5 usd`: a fraction without its zero; null where the dot ends something.
    private @Nullable Numeral fractionAt(int dot) {
        boolean begins = dot == 0 || " \n\t$€£¥(@=:~/".indexOf(text.charAt(dot - 1)) >= 0;
        int end = Letters.endOfDigits(text, dot + 1);
        if (!begins || end - dot > LONGEST_FRACTION) {
            return null;
        }
        BigDecimal value = new BigDecimal("0" + text.substring(dot, end));
        return magnitudes.read(new Numeral(dot, end, Form.WRITTEN, value, null, 0, false, 1));
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
        if (written == ARABIC_THOUSANDS) {
            return false;
        }
        int before = source.original().charAt(source.originalStart(offset - 1));
        return written != '\uFF0C' || before < 0xFF10 || before > 0xFF19;
    }

    private @Nullable Numeral withTail(@Nullable Numeral number) {
        if (number == null) {
            return null;
        }
        int at = number.end();
        boolean sign = at < text.length() && "+多余".indexOf(text.charAt(at)) >= 0;
        return number.isQuantity() && (sign || (number.scaled() && isSome(at)))
                ? number.opened(at + 1)
                : number;
    }

    /// `四千来张`, `9 万几`: about so many.
    private boolean isSome(int at) {
        if (at >= text.length()) {
            return false;
        }
        boolean counted =
                at + 1 < text.length() && "张个条份户人套组位笔单件名".indexOf(text.charAt(at + 1)) >= 0;
        boolean ends = at + 1 == text.length() || !Letters.isDigit(text, at + 1);
        return (text.charAt(at) == '来' && counted) || (text.charAt(at) == '几' && ends);
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
            Compounds.shareMagnitude(text, found);
        } else {
            found.set(found.size() - 1, joined);
        }
    }
}
