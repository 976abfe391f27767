package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.indexer.lexicon.Term.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words of one category in a post, in their order.
final class Told {

    private final List<ThemeWord> words = new ArrayList<>();
    private final List<ThemeWord> inText = new ArrayList<>();
    private final List<ThemeWord> weak = new ArrayList<>();
    private final Set<String> weakWords = new HashSet<>();
    private final Set<String> titleWords = new HashSet<>();
    private final Set<String> textWords = new HashSet<>();
    private final Set<String> allWords = new HashSet<>();

    void add(ThemeWord word, String written, boolean inTitle) {
        words.add(word);
        if (word.strength() == Strength.WEAK) {
            weak.add(word);
            weakWords.add(written);
        }
        if (word.isStrong()) {
            (inTitle ? titleWords : textWords).add(written);
            allWords.add(written);
            if (!inTitle) {
                inText.add(word);
            }
        }
    }

    /// Different strong words in the title.
    int inTitle() {
        return titleWords.size();
    }

    /// Different strong words below the title.
    int below() {
        return textWords.size();
    }

    /// Different strong words.
    int strong() {
        return allWords.size();
    }

    boolean has(Strength strength) {
        return words.stream().anyMatch(word -> word.strength() == strength);
    }

    boolean startsWith(Strength strength, int before) {
        return words.stream()
                .anyMatch(word -> word.strength() == strength && word.start() < before);
    }

    /// Where the first strong word stands; the greatest integer where there is none.
    int first() {
        return words.stream()
                .filter(ThemeWord::isStrong)
                .mapToInt(ThemeWord::start)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    List<ThemeWord> fields() {
        return words.stream().filter(word -> word.strength() == Strength.FIELD).toList();
    }

    List<ThemeWord> weak() {
        return weak;
    }

    /// Different weak words.
    int weakWords() {
        return weakWords.size();
    }

    /// The strong words below the title.
    List<ThemeWord> textWords() {
        return inText;
    }
}
