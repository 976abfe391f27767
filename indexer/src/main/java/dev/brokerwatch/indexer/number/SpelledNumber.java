package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Numbers in English and Russian words: `two hundred and fifty thousand`, `half a million`, `сто двадцать тысяч`,
/// `полтора миллиона`.
final class SpelledNumber {

    private static final int LONGEST_WORD = 16;
    private static final int MOST_WORDS = 10;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// The values of the words: ones to hundreds.
    private static final Map<String, BigDecimal> SMALL = new HashMap<>();

    /// The powers of ten of the words that multiply what stands before them.
    private static final Map<String, Integer> LARGE = new HashMap<>();

    static {
        put(
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen",
                1,
                1);
        put("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
        put(
                "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать"
                        + " четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
                1,
                1);
        put(
                "одна две трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати"
                        + " четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати",
                1,
                1);
        put("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто", 20, 10);
        put(
                "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста",
                20,
                10);
        put("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот", 100, 100);
        put(
                "ста двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот",
                100,
                100);
        SMALL.put("двух", BigDecimal.TWO);
        SMALL.put("одного", BigDecimal.ONE);
        SMALL.put("одну", BigDecimal.ONE);
        SMALL.put("полтора", new BigDecimal("1.5"));
        SMALL.put("полторы", new BigDecimal("1.5"));
        SMALL.put("half", HALF);
        SMALL.put("пол", HALF);
        LARGE.put("hundred", 2);
        LARGE.put("thousand", 3);
        LARGE.put("grand", 3);
        LARGE.put("million", 6);
        LARGE.put("mil", 6);
        LARGE.put("billion", 9);
        LARGE.put("lakh", 5);
        LARGE.put("crore", 7);
    }

    private SpelledNumber() {}

    private static void put(String words, int first, int step) {
        int value = first;
        for (String word : words.split(" ", -1)) {
            SMALL.put(word, BigDecimal.valueOf(value));
            value += step;
        }
    }

    /// The number whose first word begins at `start`, or null.
    static @Nullable Numeral at(String text, int start) {
        Sum sum = new Sum();
        int at = start;
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            int wordEnd = Letters.endOfWord(text, at, LONGEST_WORD);
            if (wordEnd == at || !sum.take(text.substring(at, wordEnd))) {
                break;
            }
            if (sum.isWhole) {
                end = wordEnd;
            }
            boolean gap = Letters.isAt(text, wordEnd, ' ') || Letters.isAt(text, wordEnd, '-');
            if (!gap) {
                break;
            }
            at = wordEnd + 1;
        }
        if (end == start || sum.words == 0) {
            return null;
        }
        return new Numeral(start, end, Form.WORDS, sum.value(), null, sum.power, false, 0);
    }

    private static @Nullable Integer power(String word) {
        Integer power = LARGE.get(word);
        if (power != null) {
            return power;
        }
        if (word.startsWith("тысяч") || word.startsWith("тыщ")) {
            return 3;
        }
        if (word.startsWith("миллион") || word.startsWith("лям")) {
            return 6;
        }
        return word.startsWith("миллиард") ? Integer.valueOf(9) : null;
    }

    /// What the words told so far.
    private static final class Sum {

        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal section = BigDecimal.ZERO;
        private int power;
        private boolean open;
        private boolean isWhole;
        private int words;

        boolean take(String word) {
            BigDecimal small = small(word);
            if (small != null) {
                if (word.startsWith("пол") && power(word.substring(3)) != null) {
                    section = HALF;
                    return scale(Objects.requireNonNull(power(word.substring(3))));
                }
                section =
                        isHundreds(small)
                                ? section.movePointRight(2).add(small)
                                : section.add(small);
                words++;
                isWhole = !word.equals("half") && !word.equals("пол");
                open = false;
                return true;
            }
            Integer power = power(word);
            if (power != null) {
                return (words > 0 || open) && scale(power);
            }
            boolean article = word.equals("a") || word.equals("an");
            if (article && section.signum() == 0) {
                section = BigDecimal.ONE;
            }
            open |= article;
            isWhole = false;
            return (article || word.equals("and")) && (article || words > 0);
        }

        /// `two fifty` is 250.
        private boolean isHundreds(BigDecimal tens) {
            return words == 1
                    && section.signum() > 0
                    && section.compareTo(BigDecimal.TEN) < 0
                    && tens.compareTo(BigDecimal.valueOf(20)) >= 0
                    && tens.compareTo(BigDecimal.valueOf(100)) < 0;
        }

        private static @Nullable BigDecimal small(String word) {
            boolean half = word.startsWith("пол") && power(word.substring(3)) != null;
            return half ? HALF : SMALL.get(word);
        }

        private boolean scale(int power) {
            BigDecimal factor = BigDecimal.ONE.movePointRight(power);
            BigDecimal part = section.signum() == 0 ? BigDecimal.ONE : section;
            if (power == 2) {
                section = part.multiply(factor);
            } else {
                total = total.add(part.multiply(factor));
                section = BigDecimal.ZERO;
            }
            this.power = power;
            isWhole = true;
            open = false;
            words++;
            return true;
        }

        BigDecimal value() {
            return total.add(section).stripTrailingZeros();
        }
    }
}
