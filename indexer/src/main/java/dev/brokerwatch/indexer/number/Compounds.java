package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two numbers that are the parts of one: `4 млн 150 тыс`, `1 亿 2 千万`, `2 million 40 thousand`. Letters such as `w` and
/// `k` never make a compound: `10w 5k` is a volume and a price.
final class Compounds {

    /// A magnitude in letters that can only be a word.
    private static final int WORD = 3;

    /// What stands before the last of a list.
    private static final Set<String> LINKS =
            Set.of(" и ", " and ", " y ", " e ", " ve ", " und ", " et ", " та ", " i ", " oraz ");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal WIDEST = BigDecimal.valueOf(60);

    private Compounds() {}

    /// Null where the two are no compound.
    static @Nullable Numeral join(String text, Numeral first, Numeral second) {
        Numeral spoken = withHundreds(text, first, second);
        if (spoken == null) {
            spoken = withSpelled(text, first, second);
        }
        if (spoken != null) {
            return spoken;
        }
        boolean scaled = first.scaled() && second.scaled() && second.power() < first.power();
        boolean plain = first.high() == null && second.high() == null && second.isQuantity();
        if (!scaled || !plain || !isGap(text, first, second)) {
            return null;
        }
        BigDecimal limit = BigDecimal.ONE.movePointRight(first.power());
        boolean words = isWord(text, first.end()) && isWord(text, second.end());
        boolean fits = second.low().compareTo(limit) < 0 && first.low().compareTo(limit) >= 0;
        if (!fits || !(words || isSpacedHan(text, first, second))) {
            return null;
        }
        return new Numeral(
                first.start(),
                second.end(),
                Form.WRITTEN,
                first.low().add(second.low()),
                null,
                second.power(),
                second.open(),
                first.digits());
    }

    /// A number with a fraction goes on with nothing: `1,1 млн и 510 тыс` are two.
    private static boolean isGap(String text, Numeral first, Numeral second) {
        String between = text.substring(first.end(), second.start());
        boolean whole = first.low().movePointLeft(first.power()).stripTrailingZeros().scale() <= 0;
        return between.equals(" ") || (whole && (between.equals(" и ") || between.equals(" and ")));
    }

    /// `mil 200`, `3 mil 500`: the hundreds behind a Spanish thousand; null where it is none.
    private static @Nullable Numeral withHundreds(String text, Numeral first, Numeral second) {
        boolean thousand = first.power() == 3 && text.startsWith("mil", first.end() - 3);
        boolean hundreds =
                second.form() == Form.PLAIN && second.digits() == 3 && second.high() == null;
        boolean near = second.start() == first.end() + 1 && text.charAt(first.end()) == ' ';
        return thousand && hundreds && near && first.high() == null
                ? first.plus(second.low(), second.end())
                : null;
    }

    /// `2 тысячи двести`: hundreds in words; null where they are none.
    private static @Nullable Numeral withSpelled(String text, Numeral first, Numeral second) {
        boolean thousands = first.power() == 3 && first.digits() > 0 && first.high() == null;
        boolean hundreds =
                second.form() == Form.WORDS
                        && !second.scaled()
                        && second.high() == null
                        && second.low().compareTo(HUNDRED) >= 0
                        && second.low().compareTo(THOUSAND) < 0
                        && text.charAt(second.start()) >= '\u0400'
                        && text.charAt(second.start()) <= '\u04FF';
        boolean near = second.start() == first.end() + 1 && text.charAt(first.end()) == ' ';
        return thousands && hundreds && near && isWord(text, first.end())
                ? first.plus(second.low(), second.end())
                : null;
    }

    /// `6, 9,5 и 14 тысяч`: the last magnitude of a list is that of all of it.
    static void shareMagnitude(String text, List<Numeral> found) {
        Numeral last = found.getLast();
        if (!last.scaled() || last.digits() == 0 || !isWord(text, last.end())) {
            return;
        }
        BigDecimal least =
                last.low().movePointLeft(last.power()).divide(WIDEST, MathContext.DECIMAL32);
        for (int i = found.size() - 2; i >= 0; i--) {
            Numeral before = found.get(i);
            String between = text.substring(before.end(), found.get(i + 1).start());
            boolean listed = i == found.size() - 2 ? LINKS.contains(between) : between.equals(", ");
            boolean alike =
                    before.isQuantity()
                            && before.form() != Form.YEAR
                            && !before.scaled()
                            && before.digits() > 0
                            && before.digits() < 4
                            && before.low().compareTo(least) >= 0;
            if (!listed || !alike) {
                return;
            }
            found.set(i, before.scaled(last.power(), before.end()));
        }
    }

    private static boolean isWord(String text, int end) {
        int to = text.charAt(end - 1) == '.' ? end - 1 : end;
        int from = to;
        while (from > 0 && Letters.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return to - from >= WORD;
    }

    /// Blanks stand around the magnitudes of the first as well, or it is in hundreds of millions.
    private static boolean isSpacedHan(String text, Numeral first, Numeral second) {
        boolean han =
                HanNumerals.isMagnitude(text.charAt(first.end() - 1))
                        && HanNumerals.isMagnitude(text.charAt(second.end() - 1));
        boolean alike = (first.digits() > 0) == (second.digits() > 0);
        return han && alike && (first.power() >= 8 || Letters.isAt(text, first.end() - 2, ' '));
    }
}
