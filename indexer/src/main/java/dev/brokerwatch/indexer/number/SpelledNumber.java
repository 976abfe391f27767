package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers in words: `two hundred and fifty thousand`, `half a million`, `сто двадцать тысяч`, `полтора миллиона`, `dos mil`,
/// `meio milhão`.
final class SpelledNumber {

    private static final int LONGEST_WORD = 16;
    private static final int MOST_WORDS = 10;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SpelledNumber() {}

    /// The number whose first word begins at `start`, or null.
    static @Nullable Numeral at(String text, int start, Script script, NumberWords spelling) {
        Sum sum = new Sum(script, spelling);
        int at = start;
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            int wordEnd = endOfWord(text, at);
            if (wordEnd == at || !sum.take(text.substring(at, wordEnd))) {
                break;
            }
            if (sum.isWhole) {
                end = wordEnd;
                sum.keep();
            }
            boolean gap = Letters.isAt(text, wordEnd, ' ') || Letters.isAt(text, wordEnd, '-');
            if (!gap) {
                break;
            }
            at = wordEnd + 1;
        }
        if (end == start) {
            return null;
        }
        return new Numeral(start, end, Form.WORDS, sum.kept, null, sum.power, false, 0);
    }

    /// An apostrophe within a word is a letter of it: `п'ять`.
    private static int endOfWord(String text, int at) {
        int end = Letters.endOfWord(text, at, LONGEST_WORD);
        boolean apostrophe = end > at && Letters.isAt(text, end, '\'');
        return apostrophe ? Math.max(end, Letters.endOfWord(text, end + 1, LONGEST_WORD)) : end;
    }

    /// What the words told so far.
    private static final class Sum {

        private final Script script;
        private final NumberWords spelling;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal section = BigDecimal.ZERO;
        private BigDecimal kept = BigDecimal.ZERO;
        private int power;
        private boolean open;
        private boolean foreign;
        private boolean isWhole;
        private int words;
        private boolean linked;
        private String last = "";

        private Sum(Script script, NumberWords spelling) {
            this.script = script;
            this.spelling = spelling;
        }

        boolean take(String word) {
            boolean number = takeNumber(word);
            boolean taken = number || takeLink(word);
            linked = !number && words > 0;
            last = word;
            return taken;
        }

        private boolean takeNumber(String word) {
            int halved = spelling.halved(word, script);
            if (halved > 0) {
                section = HALF;
                return scale(halved);
            }
            BigDecimal small = spelling.small(word);
            if (small != null) {
                return add(word, small);
            }
            BigDecimal part =
                    word.equals("половиной") && last.equals("с") ? HALF : spelling.part(word);
            if (part != null) {
                return takePart(part);
            }
            boolean first = words == 0 && !open;
            int large = first ? spelling.alone(word, script) : spelling.power(word, script);
            boolean ordinary = word.equals("bin") && !foreign;
            return large > 0 && !ordinary && scale(large);
        }

        /// `two and a half million`, `un millón y medio`; the article of `eine halbe Million` counts nothing.
        private boolean takePart(BigDecimal part) {
            if (power > 0 && section.signum() == 0) {
                total = total.add(part.movePointRight(power));
                isWhole = true;
            } else {
                boolean article = words <= 1 && !linked && section.compareTo(BigDecimal.ONE) == 0;
                section = article ? part : section.add(part);
                isWhole = false;
            }
            words++;
            return true;
        }

        private boolean add(String word, BigDecimal small) {
            boolean hundreds = isHundreds(small);
            section = hundreds ? section.movePointRight(2).add(small) : section.add(small);
            words++;
            foreign |= spelling.isForeign(word);
            isWhole = !foreign || power > 0;
            open = false;
            return true;
        }

        /// What stands between the words of a number: `two and a half`, `четыре с половиной`, `quarter of a million`.
        private boolean takeLink(String word) {
            boolean article = word.equals("a") || word.equals("an");
            if (article && section.signum() == 0) {
                section = BigDecimal.ONE;
            }
            open |= article;
            isWhole = false;
            boolean link =
                    switch (word) {
                        case "a", "an" -> true;
                        case "and", "с" -> words > 0;
                        case "e", "y", "i", "et", "und" -> words > 0 && (foreign || power > 0);
                        case "of" -> section.signum() > 0 && section.compareTo(BigDecimal.ONE) < 0;
                        default -> false;
                    };
            return link;
        }

        /// `two fifty` is 250.
        private boolean isHundreds(BigDecimal tens) {
            return words == 1
                    && section.signum() > 0
                    && section.compareTo(BigDecimal.TEN) < 0
                    && tens.compareTo(BigDecimal.valueOf(20)) >= 0
                    && tens.compareTo(HUNDRED) < 0;
        }

        private boolean scale(int by) {
            BigDecimal part = section.signum() == 0 ? BigDecimal.ONE : section;
            if (by <= 2) {
                section = part.movePointRight(by);
            } else {
                total = total.add(part.movePointRight(by));
                section = BigDecimal.ZERO;
            }
            power = by;
            isWhole = true;
            open = false;
            words++;
            return true;
        }

        /// Of what is a whole number so far. `миллион двести` leaves out its thousands.
        void keep() {
            boolean spoken =
                    power >= 6
                            && section.compareTo(HUNDRED) >= 0
                            && last.charAt(0) >= '\u0400'
                            && section.remainder(BigDecimal.TEN).signum() == 0;
            BigDecimal rest = spoken ? section.movePointRight(3) : section;
            kept = total.add(rest).stripTrailingZeros();
        }
    }
}
