package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.WordTable;

/// The words of `lexicon/names.yaml`: family and given names, and words that begin as names do. Immutable, and safe for use
/// by several threads.
final class NameWords {

    private enum Use {
        SINGLE,
        DOUBLE,
        TITLE,
        GIVEN,
        COMMON
    }

    private final WordTable<Use> words;

    private NameWords(WordTable<Use> words) {
        this.words = words;
    }

    /// Throws `IllegalArgumentException` when the file cannot be used.
    static NameWords read(OperatorFiles files) {
        return new NameWords(WordTable.read(files, "lexicon/names.yaml", NameWords::use));
    }

    private static Use use(String section, String list) {
        return switch (section) {
            case "surname" -> list.equals("double") ? Use.DOUBLE : Use.SINGLE;
            case "title" -> Use.TITLE;
            case "given" -> Use.GIVEN;
            default -> Use.COMMON;
        };
    }

    /// Whether all of `start` to `end` is one; so with the others.
    boolean isSurname(String folded, int start, int end) {
        Use use = words.of(folded, start, end);
        return use == Use.SINGLE || use == Use.DOUBLE;
    }

    boolean isTitle(String folded, int start, int end) {
        return words.of(folded, start, end) == Use.TITLE;
    }

    boolean isGiven(String folded, int start, int end) {
        return words.of(folded, start, end) == Use.GIVEN;
    }

    boolean isCommon(String folded, int start, int end) {
        return words.of(folded, start, end) == Use.COMMON;
    }
}
