package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Two numbers that are the ends of one range: `200-300к`, `$250 - $9k`, `от 5 до 8`, `5至8`.
final class Ranges {

    private static final int WIDEST_GAP = 8;
    private static final BigDecimal CLOSE = BigDecimal.valueOf(6);
    private static final BigDecimal FAR = BigDecimal.valueOf(60);

    private Ranges() {}

    /// Null where the two are no range.
    static @Nullable Numeral join(String text, Numeral low, Numeral high) {
        int gap = high.start() - low.end();
        if (gap < 1
                || gap > WIDEST_GAP
                || low.high() != null
                || low.open()
                || !low.isQuantity()
                || !high.isQuantity()) {
            return null;
        }
        String between = text.substring(low.end(), high.start());
        boolean tight = between.indexOf(' ') < 0;
        String sign = signs(between);
        boolean word =
                sign.equals("to") || sign.equals("до") || sign.equals("至") || sign.equals("到");
        boolean dash =
                sign.equals("-")
                        || sign.equals("~")
                        || sign.equals("--")
                        || sign.equals("..")
                        || sign.equals("...");
        if (!word && !dash) {
            return null;
        }
        Numeral first = sharing(low, high);
        if (first.low().compareTo(high.low()) >= 0 || first.low().signum() == 0) {
            return null;
        }
        if (first.form() == Form.YEAR && high.form() == Form.YEAR && !hasMoney(between)) {
            return new Numeral(low.start(), high.end(), Form.CODE, low.low(), null, 0, false, 0);
        }
        BigDecimal limit = word || tight || hasMoney(between) ? FAR : CLOSE;
        boolean plausible = first.low().multiply(limit).compareTo(high.low()) >= 0;
        return plausible ? first.upTo(high) : null;
    }

    /// What stands between two numbers, without blanks and money.
    private static String signs(String between) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < between.length(); i++) {
            if (" $€£¥₽".indexOf(between.charAt(i)) < 0) {
                signs.append(between.charAt(i));
            }
        }
        return signs.toString();
    }

    private static boolean hasMoney(String between) {
        return between.indexOf('$') >= 0 || between.indexOf('€') >= 0 || between.indexOf('¥') >= 0;
    }

    /// `5-8k` means 5k to 8k, `500-1k` does not.
    private static Numeral sharing(Numeral low, Numeral high) {
        BigDecimal shared = low.low().movePointRight(high.power());
        if (low.scaled() || !high.scaled() || shared.compareTo(high.low()) >= 0) {
            return low;
        }
        return new Numeral(
                low.start(),
                low.end(),
                Form.WRITTEN,
                shared,
                null,
                high.power(),
                low.open(),
                low.digits());
    }
}
