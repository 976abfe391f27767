package dev.brokerwatch.launcher.up;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts of bytes as people write them: `500M`, `20G`, `1.5T`, in powers of 1,000.
public final class Bytes {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?([KMGT]?)B?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMGT";

    private Bytes() {}

    /// Throws `IllegalArgumentException` that shows how an amount is written.
    public static long parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no amount of bytes: write 500M or 20G");
        }
        int power = UNITS.indexOf(matcher.group(2).toUpperCase(Locale.ROOT)) + 1;
        return Math.round(
                Double.parseDouble(matcher.group(1))
                        * Math.pow(1000, matcher.group(2).isEmpty() ? 0 : power));
    }

    public static String print(long bytes) {
        double amount = bytes;
        int power = 0;
        while (amount >= 1000 && power < UNITS.length()) {
            amount /= 1000;
            power++;
        }
        String unit = power == 0 ? "" : UNITS.substring(power - 1, power);
        return String.format(Locale.ROOT, power == 0 ? "%.0f %sB" : "%.1f %sB", amount, unit);
    }
}
