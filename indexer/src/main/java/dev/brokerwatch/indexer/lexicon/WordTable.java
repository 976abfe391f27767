package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words of one file with the section and the list that they stand in, looked up at a place of a folded text. Latin and
/// Cyrillic words match as whole words, Chinese ones anywhere. Immutable once read, and safe for use by several threads.
public final class WordTable {

    /// Where a word stands in its file.
    public record Word(String section, String list) {}

    /// A word that ends before `end`.
    public record Match(Word word, int end) {}

    private record Entry(String text, Word word) {}

    private static final List<Entry> NONE = List.of();

    private final BitSet firsts = new BitSet();
    private final Map<Character, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, Word> all = new HashMap<>();

    private WordTable() {}

    /// Throws `IllegalArgumentException` that names the file and the mend, when it cannot be used.
    public static WordTable read(OperatorFiles files, String name) {
        WordTable table = new WordTable();
        LexiconFile.sections(files, name)
                .forEach((section, lists) ->
                        lists.forEach((list, lines) -> {
                            Word word = new Word(section, list);
                            lines.forEach(line -> table.add(line, word));
                        }));
        table.byFirst
                .values()
                .forEach(entries ->
                        entries.sort(
                                Comparator.comparingInt((Entry e) -> e.text().length())
                                        .reversed()));
        return table;
    }

    private void add(String line, Word word) {
        for (String term : line.split(" · ", -1)) {
            String folded = FoldedText.of(term).folded().strip();
            if (!folded.isEmpty() && all.putIfAbsent(folded, word) == null) {
                firsts.set(folded.charAt(0));
                byFirst.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>())
                        .add(new Entry(folded, word));
            }
        }
    }

    /// The longest word that begins at `start` of a folded text, or null.
    public @Nullable Match at(String folded, int start) {
        char first = folded.charAt(start);
        if (!firsts.get(first)
                || (isLetter(first) && start > 0 && continuesWord(folded.charAt(start - 1)))) {
            return null;
        }
        for (Entry entry : byFirst.getOrDefault(first, NONE)) {
            int end = start + entry.text().length();
            if (folded.startsWith(entry.text(), start) && endsWord(folded, end)) {
                return new Match(entry.word(), end);
            }
        }
        return null;
    }

    /// What a whole folded text is, or null.
    public @Nullable Word of(String folded) {
        return all.get(folded);
    }

    /// The folded words of one list, in no order.
    public List<String> words(Word of) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().equals(of))
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
