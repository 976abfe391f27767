package dev.brokerwatch.indexer.number;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.WordTable;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The words that numbers are spelled with, by `lexicon/numbers.yaml`. Some are numbers by themselves; others are ordinary
/// words elsewhere (`dos`, `once`, `bir`) and count only before a magnitude. Immutable and thread-safe.
public final class NumberWords {

    private static final String FILE = "lexicon/numbers.yaml";

    /// A shorter word is a letter or two that stand for much else.
    private static final int SHORTEST_MAGNITUDE = 3;

    /// Ones to hundreds that are numbers by themselves, and those that are foreign.
    private final WordTable<BigDecimal> plain;

    private final WordTable<BigDecimal> foreign;

    /// Parts of the magnitude that follows.
    private final WordTable<BigDecimal> parts;

    /// What multiplies the number before it, and is multiplied by the magnitude behind it.
    private final WordTable<Integer> hundreds;

    /// Magnitudes that need no number before them: `тысяча рублей`, `sejuta`.
    private final WordTable<Integer> alone;

    private NumberWords(OperatorFiles files) {
        this.plain = table(files, "plain", BigDecimal::new);
        this.foreign = table(files, "foreign", BigDecimal::new);
        this.parts = table(files, "part", BigDecimal::new);
        this.hundreds = table(files, "hundreds", Integer::valueOf);
        this.alone = table(files, "alone", Integer::valueOf);
    }

    /// Throws `IllegalArgumentException` that names the file, when it cannot be used.
    public static NumberWords of(OperatorFiles files) {
        return new NumberWords(files);
    }

    private static <T> WordTable<T> table(
            OperatorFiles files, String wanted, Function<String, T> value) {
        return WordTable.read(
                files,
                FILE,
                (section, list) -> section.equals(wanted) ? value(section, list, value) : null);
    }

    private static <T> T value(String section, String list, Function<String, T> value) {
        try {
            return value.apply(list);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    FILE + ", " + section + ": \"" + list + "\" is no number", e);
        }
    }

    /// The value of a word of ones to hundreds, or null.
    @Nullable BigDecimal small(String word) {
        BigDecimal value = plain.of(word);
        return value == null ? foreign.of(word) : value;
    }

    /// Whether `word` is a number only before a magnitude.
    boolean isForeign(String word) {
        return foreign.of(word) != null;
    }

    /// What part of the next magnitude `word` is, or null.
    @Nullable BigDecimal part(String word) {
        return parts.of(word);
    }

    /// The power of ten of a word that multiplies what stands before it, or 0.
    int power(String word, Script script) {
        Integer power = hundreds.of(word);
        if (power != null) {
            return power;
        }
        return word.length() < SHORTEST_MAGNITUDE ? 0 : Magnitude.power(word, script);
    }

    /// The power of ten of a word that stands for one of its magnitude, or 0.
    int alone(String word, Script script) {
        if (script == Script.ROMANCE && word.equals("mil")) {
            return 3;
        }
        Integer power = alone.of(word);
        return power == null ? 0 : power;
    }

    /// `полмиллиона`, `півмільйона`: the power of ten behind the half, or 0.
    int halved(String word, Script script) {
        boolean half = word.length() > 5 && (word.startsWith("пол") || word.startsWith("пів"));
        return half ? power(word.substring(3), script) : 0;
    }
}
