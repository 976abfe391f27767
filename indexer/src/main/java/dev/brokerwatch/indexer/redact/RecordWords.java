package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.WordTable;
import dev.brokerwatch.indexer.lexicon.WordTable.Match;
import dev.brokerwatch.indexer.lexicon.WordTable.Word;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of `lexicon/records.yaml`: names of fields, and what says that a sample follows. Immutable, and safe for use
/// by several threads.
final class RecordWords {

    /// A field's name that ends before `end`; without a type where the field does not lead to a person.
    record Field(@Nullable VictimDataType type, int end) {}

    private static final String DECORATION = " \t\"'`*#()[]{}【】「」:<>";
    private static final Set<String> TYPES =
            Arrays.stream(VictimDataType.values())
                    .map(VictimDataType::label)
                    .collect(Collectors.toSet());

    private final WordTable words;

    private RecordWords(WordTable words) {
        this.words = words;
    }

    static RecordWords read(OperatorFiles files) {
        return new RecordWords(WordTable.read(files, "lexicon/records.yaml"));
    }

    /// The field that the whole of `start` to `end` names, or null.
    @Nullable Field fieldNamed(String folded, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && DECORATION.indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && DECORATION.indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        if (from == to || to - from > 32) {
            return null;
        }
        Word word = words.of(folded.substring(from, to));
        return word == null ? null : field(word, to);
    }

    /// The field whose name begins at `at`, or null.
    @Nullable Field fieldAt(String folded, int at) {
        Match match = words.at(folded, at);
        return match == null ? null : field(match.word(), match.end());
    }

    /// The end of the words at `at` that announce a sample, or `at`.
    int endOfCue(String folded, int at) {
        Match match = words.at(folded, at);
        return match != null && match.word().section().equals("cue") ? match.end() : at;
    }

    boolean isArchive(String folded, int at) {
        Match match = words.at(folded, at);
        return match != null && match.word().section().equals("archive");
    }

    private static @Nullable Field field(Word word, int end) {
        if (word.section().equals("plain")) {
            return new Field(null, end);
        }
        return TYPES.contains(word.section())
                ? new Field(VictimDataType.ofLabel(word.section()), end)
                : null;
    }
}
