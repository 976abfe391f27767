package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.LexiconFile.Entry;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Han;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The words of `config/lexicon/`, ready to be found. Immutable once built, and safe for use by several threads.
///
/// Latin and Cyrillic words are found as whole words (with a plural's `s`, or any ending where the file has a star),
/// Chinese ones anywhere. Of two words of one kind the longer hides the one inside it; an ordinary word of a `not` list
/// hides the words of its own section inside it.
public final class Lexicon {

    private static final Map<String, Kind> FILES = files();

    private final Trie trie;

    private final Pieces pieces;

    private Lexicon(Trie trie, Pieces pieces) {
        this.trie = trie;
        this.pieces = pieces;
    }

    /// Throws `IllegalArgumentException` that names the file and the mend, when one cannot be used.
    public static Lexicon of(OperatorFiles files) {
        List<Entry> entries = new ArrayList<>();
        FILES.forEach((name, kind) ->
                entries.addAll(LexiconFile.read(files, "lexicon/" + name + ".yaml", kind)));
        Trie.Builder trie = new Trie.Builder();
        Map<String, Set<String>> themes = new TreeMap<>();
        for (Entry entry : entries) {
            Term term = entry.term();
            trie.add(entry.word(), entry.stem(), term);
            if (term.kind() == Kind.CATEGORY && term.strength() == Strength.STRONG) {
                themes.computeIfAbsent(term.subject(), s -> new HashSet<>()).add(entry.word());
            }
        }
        return new Lexicon(trie.build(), Pieces.of(themes));
    }

    private static Map<String, Kind> files() {
        Map<String, Kind> files = new LinkedHashMap<>();
        List.of("categories", "people", "data").forEach(name -> files.put(name, Kind.CATEGORY));
        files.put("fields", Kind.FIELD);
        List.of("cues", "wishes", "asides").forEach(name -> files.put(name, Kind.CUE));
        files.put("tags", Kind.TAG);
        files.put("figures", Kind.FIGURE);
        return files;
    }

    /// All words in the text, by their place.
    public List<Hit> scan(FoldedText text) {
        List<Hit> found = new ArrayList<>();
        scan(text.folded(), found);
        if (!text.unleeted().equals(text.folded())) {
            List<Hit> more = new ArrayList<>();
            scan(text.unleeted(), more);
            more.removeAll(new HashSet<>(found));
            found.addAll(more);
        }
        found.sort(
                Comparator.comparingInt(Hit::start)
                        .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        return HiddenHits.without(found);
    }

    /// The cheap question of triage, over the same words.
    public Dealings dealings() {
        return new Dealings(trie);
    }

    /// What the pieces of the category words point at.
    public Pieces pieces() {
        return pieces;
    }

    private void scan(String text, List<Hit> found) {
        for (int start = 0; start < text.length(); start++) {
            walk(text, start, found);
        }
    }

    private void walk(String text, int start, List<Hit> found) {
        char first = text.charAt(start);
        if (isLetter(first) && start > 0 && isLetter(text.charAt(start - 1))) {
            return;
        }
        int end = start + 1;
        for (int node = trie.first(first); node >= 0; node = trie.child(node, text.charAt(end++))) {
            Term[] whole = trie.whole(node);
            if (whole.length > 0 && endsWord(text, start, end)) {
                add(text, start, end, whole, found);
            }
            Term[] stems = trie.stems(node);
            if (stems.length > 0) {
                add(text, start, endOfWord(text, end), stems, found);
            }
            if (end == text.length()) {
                return;
            }
        }
    }

    private static void add(String text, int start, int end, Term[] terms, List<Hit> found) {
        for (Term term : terms) {
            if (term.strength() != Strength.HEAD || beginsSentence(text, start)) {
                found.add(new Hit(start, end, term));
            }
        }
    }

    private static boolean endsWord(String text, int start, int end) {
        if (end == text.length()
                || !isLetter(text.charAt(end - 1))
                || !isLetter(text.charAt(end))) {
            return true;
        }
        boolean plural = text.charAt(end) == 's' && end - start >= 4;
        return plural && (end + 1 == text.length() || !isLetter(text.charAt(end + 1)));
    }

    private static int endOfWord(String text, int end) {
        int at = end;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean beginsSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0
                || !(Character.isLetterOrDigit(text.charAt(at)) || Han.isHan(text.charAt(at)));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '\u00DF' && c <= '\u024F')
                || (c >= '\u1EA0' && c <= '\u1EFF')
                || (c >= '\u0400' && c <= '\u052F');
    }
}
