package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Words of one file with what they mean, looked up at a place of a folded text. Latin and Cyrillic words match as whole
/// words, Chinese ones anywhere. Immutable once read, and safe for use by several threads if the meanings are.
///
/// @param <T> what a word means
public final class WordTable<T> {

    /// A word that ends before `end`.
    ///
    /// @param <T> what a word means
    public record Match<T>(T meaning, int end) {}

    private record Entry<T>(String text, T meaning) {}

    private final BitSet firsts = new BitSet();
    private final BitSet firstTwo = new BitSet();
    private final Map<Integer, List<Entry<T>>> byFirstTwo = new HashMap<>();
    private final Map<Character, Entry<T>> ofOne = new HashMap<>();
    private final Map<String, T> all = new HashMap<>();

    private WordTable() {}

    /// The words of a file; `meaning` tells what those of a section and a list in it mean, null for
    /// a list that is not wanted. A word that stands twice means what it means first. Throws `IllegalArgumentException` that names the file and the mend, when it cannot be used.
    public static <T> WordTable<T> read(
            OperatorFiles files, String name, BiFunction<String, String, @Nullable T> meaning) {
        WordTable<T> table = new WordTable<>();
        LexiconFile.sections(files, name)
                .forEach((section, lists) ->
                        lists.forEach((list, lines) -> {
                            @Nullable T means = meaning.apply(section, list);
                            if (means != null) {
                                lines.forEach(line -> table.add(line, means));
                            }
                        }));
        Comparator<Entry<T>> shortestFirst =
                Comparator.comparingInt(entry -> entry.text().length());
        table.byFirstTwo.values().forEach(entries -> entries.sort(shortestFirst.reversed()));
        return table;
    }

    private void add(String line, T meaning) {
        for (String term : line.split(" · ", -1)) {
            String folded = FoldedText.of(term).folded().strip();
            if (!folded.isEmpty() && all.putIfAbsent(folded, meaning) == null) {
                Entry<T> entry = new Entry<>(folded, meaning);
                if (folded.length() == 1) {
                    ofOne.put(folded.charAt(0), entry);
                } else {
                    firstTwo.set(slot(folded.charAt(0), folded.charAt(1)));
                    byFirstTwo.computeIfAbsent(key(folded, 0), k -> new ArrayList<>()).add(entry);
                }
                firsts.set(folded.charAt(0));
            }
        }
    }

    private static int key(String text, int at) {
        return (text.charAt(at) << 16) | text.charAt(at + 1);
    }

    private static int slot(char first, char second) {
        return (first * 31 + second) & 0xFFFF;
    }

    /// The longest word that begins at `start` of a folded text, or null.
    public @Nullable Match<T> at(String folded, int start) {
        char first = folded.charAt(start);
        if (!firsts.get(first)
                || (isLetter(first) && start > 0 && continuesWord(folded.charAt(start - 1)))) {
            return null;
        }
        boolean two = start + 1 < folded.length();
        if (two && firstTwo.get(slot(first, folded.charAt(start + 1)))) {
            for (Entry<T> entry : byFirstTwo.getOrDefault(key(folded, start), List.of())) {
                int end = start + entry.text().length();
                if (folded.startsWith(entry.text(), start) && endsWord(folded, end)) {
                    return new Match<>(entry.meaning(), end);
                }
            }
        }
        Entry<T> one = ofOne.get(first);
        return one != null && endsWord(folded, start + 1)
                ? new Match<>(one.meaning(), start + 1)
                : null;
    }

    /// What a whole folded text means, or null.
    public @Nullable T of(String folded) {
        return all.get(folded);
    }

    /// The folded words that mean `meaning`, in no order.
    public List<String> words(T meaning) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length()
                || !isLetter(text.charAt(end - 1))
                || !(isLetter(text.charAt(end)) || text.charAt(end) == '_');
    }

    private static boolean continuesWord(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '@';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '\u0400' && c <= '\u052F');
    }
}
