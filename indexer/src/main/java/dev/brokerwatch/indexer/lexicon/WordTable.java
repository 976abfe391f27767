package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.Arrays;
import java.util.BitSet;
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

    private static final int SLOTS = 1 << 12;

    /// A word that ends before `end`.
    ///
    /// @param <T> what a word means
    public record Match<T>(T meaning, int end) {}

    private record Entry<T>(String text, T meaning) {}

    private final BitSet firsts = new BitSet();
    private final BitSet firstTwo = new BitSet();
    private final Map<String, T> all = new HashMap<>();

    /// By the slot of its first two characters: the entries that begin so, the longest first. Slots are shared.
    private final Entry<T>[][] byFirstTwo = slots();

    /// By the slot of its character: words of one character. Slots are shared.
    private final Entry<T>[][] ofOne = slots();

    /// By the slot of its hash. Slots are shared.
    private final Entry<T>[][] whole = slots();

    private WordTable() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of a generic type
    private static <T> Entry<T>[][] slots() {
        return new Entry[SLOTS][0];
    }

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
        table.all.forEach(table::index);
        return table;
    }

    private void add(String line, T meaning) {
        for (String term : line.split(" · ", -1)) {
            String folded = FoldedText.of(term).folded().strip();
            if (!folded.isEmpty()) {
                all.putIfAbsent(folded, meaning);
            }
        }
    }

    private void index(String word, T meaning) {
        Entry<T> entry = new Entry<>(word, meaning);
        firsts.set(word.charAt(0));
        put(whole, hash(word, 0, word.length()), entry);
        if (word.length() == 1) {
            put(ofOne, word.charAt(0), entry);
        } else {
            int slot = slot(word.charAt(0), word.charAt(1));
            firstTwo.set(slot);
            put(byFirstTwo, slot, entry);
        }
    }

    private void put(Entry<T>[][] slots, int hash, Entry<T> entry) {
        int slot = hash & (SLOTS - 1);
        Entry<T>[] known = slots[slot];
        Entry<T>[] more = Arrays.copyOf(known, known.length + 1);
        int at = more.length - 1;
        while (at > 0 && more[at - 1].text().length() < entry.text().length()) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = entry;
        slots[slot] = more;
    }

    private static int slot(char first, char second) {
        return (first * 31 + second) & 0xFFFF;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash ^ (hash >>> 15);
    }

    /// The longest word that begins at `start` of a folded text, or null.
    public @Nullable Match<T> at(String folded, int start) {
        char first = folded.charAt(start);
        if (!firsts.get(first)
                || (isLetter(first) && start > 0 && continuesWord(folded.charAt(start - 1)))) {
            return null;
        }
        if (start + 1 < folded.length()) {
            int two = slot(first, folded.charAt(start + 1));
            Match<T> match = firstTwo.get(two) ? match(byFirstTwo, two, folded, start) : null;
            if (match != null) {
                return match;
            }
        }
        return match(ofOne, first, folded, start);
    }

    private @Nullable Match<T> match(Entry<T>[][] slots, int hash, String folded, int start) {
        Entry<T>[] entries = slots[hash & (SLOTS - 1)];
        for (Entry<T> entry : entries) {
            int end = start + entry.text().length();
            if (folded.startsWith(entry.text(), start) && endsWord(folded, end)) {
                return new Match<>(entry.meaning(), end);
            }
        }
        return null;
    }

    /// What a whole folded text means, or null.
    public @Nullable T of(String folded) {
        return of(folded, 0, folded.length());
    }

    /// What all of `start` to `end` of a folded text means, or null.
    public @Nullable T of(String folded, int start, int end) {
        Entry<T>[] entries = whole[hash(folded, start, end) & (SLOTS - 1)];
        for (Entry<T> entry : entries) {
            String word = entry.text();
            if (word.length() == end - start && folded.startsWith(word, start)) {
                return entry.meaning();
            }
        }
        return null;
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
