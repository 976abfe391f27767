package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.WordTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The money of the land where a language is spoken, told by the small words and letters that only it has, by
/// `lexicon/homelands.yaml`. Immutable and thread-safe.
final class Homeland {

    private static final String FILE = "lexicon/homelands.yaml";

    /// A word says as much as so many letters.
    private static final int WORD = 2;

    private static final int LEAST = 3;
    private static final int LONGEST_WORD = 12;

    private final WordTable<Currency> words;
    private final Map<Character, Currency> letters = new HashMap<>();

    private Homeland(OperatorFiles files) {
        this.words = table(files, "words");
        WordTable<Currency> told = table(files, "letters");
        for (Currency currency : Currency.values()) {
            told.words(currency).forEach(letter -> letters.put(letter.charAt(0), currency));
        }
    }

    /// Throws `IllegalArgumentException` that names the file, when it cannot be used.
    static Homeland of(OperatorFiles files) {
        return new Homeland(files);
    }

    private static WordTable<Currency> table(OperatorFiles files, String wanted) {
        return WordTable.read(
                files, FILE, (section, list) -> list.equals(wanted) ? currency(section) : null);
    }

    private static Currency currency(String section) {
        return Arrays.stream(Currency.values())
                .filter(currency -> currency.name().equals(section))
                .findAny()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                FILE + ": \"" + section + "\" is no currency"));
    }

    /// Null where nothing tells.
    @Nullable Currency moneyOf(String text) {
        Map<Currency, Integer> told = new EnumMap<>(Currency.class);
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                Currency letter = letters.get(text.charAt(at));
                if (letter != null) {
                    told.merge(letter, 1, Integer::sum);
                }
                at++;
            }
            Currency word =
                    at == start || at - start > LONGEST_WORD ? null : words.of(text, start, at);
            if (word != null) {
                told.merge(word, WORD, Integer::sum);
            }
            at = Math.max(at, start + 1);
        }
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
