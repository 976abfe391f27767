package dev.brokerwatch.indexer.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people type them into a search box: `100000`, `100,000`, `1.5m`, `10万`.
final class Numerals {

    private static final Pattern FORM =
            Pattern.compile("(-?[0-9][0-9,_]{0,30}(?:\\.[0-9]{0,20})?|\\.[0-9]{1,20})(\\D{0,2})");
    private static final Map<String, Integer> POWERS =
            Map.of("", 0, "k", 3, "m", 6, "bn", 9, "b", 9, "w", 4, "万", 4, "萬", 4, "亿", 8, "億", 8);

    private Numerals() {}

    static Optional<Double> parse(String typed) {
        Matcher matcher = FORM.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Integer power = POWERS.get(matcher.group(2).toLowerCase(Locale.ROOT));
        if (power == null) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replace(",", "").replace("_", "");
        return Optional.of(new BigDecimal(digits).scaleByPowerOfTen(power).doubleValue());
    }
}
