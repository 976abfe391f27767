package dev.brokerwatch.launcher.endtoend;

import com.ibm.icu.text.Transliterator;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.launcher.market.content.Truth.Datum;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Looks for victims' data in whatever was left behind, however it is written: full-width, in capitals, in the other
/// Chinese script, digits with any separators or none. Immutable.
final class VictimGrep {

    private static final Transliterator SIMPLIFY =
            Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s.()+-]{1,3}(?=\\d)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /// Fewer digits can stand anywhere by chance.
    private static final int TELLING_DIGITS = 8;

    /// What is looked for, and the datum that it betrays.
    private final Map<String, String> words = new LinkedHashMap<>();

    private final Map<String, String> digits = new LinkedHashMap<>();

    VictimGrep(Collection<Datum> data) {
        for (Datum datum : data) {
            words.put(folded(datum.value()), datum.value());
            String number = NO_DIGIT.matcher(datum.value()).replaceAll("");
            if (datum.type() != VictimDataType.EMAIL && number.length() >= TELLING_DIGITS) {
                digits.put(number, datum.value());
            }
        }
    }

    /// How many different data it looks for.
    int size() {
        return words.size();
    }

    /// The data that stand in a text.
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        String folded = folded(text);
        words.forEach((word, datum) -> {
            if (folded.contains(word)) {
                found.add(datum);
            }
        });
        String joined = BETWEEN_DIGITS.matcher(folded).replaceAll("");
        digits.forEach((number, datum) -> {
            if (joined.contains(number)) {
                found.add(datum);
            }
        });
        return found;
    }

    /// The data that stand in bytes of any kind as UTF-8, in which everything is written that is not a page.
    Set<String> in(byte[] bytes) {
        return in(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String folded(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SIMPLIFY.transliterate(compatible).toLowerCase(Locale.ROOT);
    }
}
