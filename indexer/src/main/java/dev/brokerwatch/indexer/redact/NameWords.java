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

    boolean isSurname(String folded) {
        Use use = words.of(folded);
        return use == Use.SINGLE || use == Use.DOUBLE;
    }

    boolean isTitle(String folded) {
        return words.of(folded) == Use.TITLE;
    }

    boolean isGiven(String folded) {
        return words.of(folded) == Use.GIVEN;
    }

    boolean isCommon(String folded) {
        return words.of(folded) == Use.COMMON;
    }
}
