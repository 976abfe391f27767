package dev.brokerwatch.indexer.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number in a folded text, with its magnitude: `12.6w` is 126,000.
///
/// @param start inclusive offset in the folded text
/// @param end exclusive offset, behind the magnitude and the signs of [#open]
/// @param low the number, or the low end of a range
/// @param high the high end of a range, above `low`; else null
/// @param power the power of ten of the magnitude: 4 for `万`, 0 where none is written
/// @param open said to be at least or about so much: `5+`, `120多万`
/// @param digits how many digits the first number has without its fraction; 0 for a number in words
public record Numeral(
        int start,
        int end,
        Form form,
        BigDecimal low,
        @Nullable BigDecimal high,
        int power,
        boolean open,
        int digits) {

    /// How a number is written, as far as it matters for what it can be.
    public enum Form {
        /// A run of digits without separators and magnitude.
        PLAIN,
        /// With separators of thousands, a fraction or a magnitude.
        WRITTEN,
        /// In words or Chinese numerals.
        WORDS,
        /// Four digits of the years around ours.
        YEAR,
        /// A date, a time of day, a telephone number, a version: no quantity.
        CODE
    }

    public boolean isQuantity() {
        return form != Form.CODE;
    }

    /// Whether a magnitude is written.
    public boolean scaled() {
        return power > 0;
    }

    /// The same with a magnitude that ends at `end`.
    Numeral scaled(int by, int behind) {
        return new Numeral(
                start,
                behind,
                form == Form.WORDS ? Form.WORDS : Form.WRITTEN,
                low.movePointRight(by),
                high == null ? null : high.movePointRight(by),
                by,
                open,
                digits);
    }

    /// The same and so much more.
    Numeral plus(BigDecimal more, int behind) {
        return new Numeral(start, behind, Form.WRITTEN, low.add(more), null, power, open, digits);
    }

    /// The same, said to be about so much.
    Numeral opened(int behind) {
        return new Numeral(start, behind, form, low, high, power, true, digits);
    }

    /// The same from an earlier place on.
    Numeral from(int earlier) {
        return new Numeral(earlier, end, Form.WRITTEN, low, high, power, open, digits);
    }

    Numeral upTo(Numeral other) {
        return new Numeral(
                start,
                other.end,
                other.form == Form.PLAIN ? form : other.form,
                low,
                other.low,
                Math.max(power, other.power),
                other.open,
                digits);
    }
}
