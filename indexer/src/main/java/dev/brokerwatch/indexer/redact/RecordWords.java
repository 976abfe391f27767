package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.WordTable;
import dev.brokerwatch.indexer.lexicon.WordTable.Match;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of `lexicon/records.yaml`: names of fields, and what says that a sample follows. Immutable, and safe for use
/// by several threads.
final class RecordWords {

    /// A field's name that ends before `end`; without a type where the field does not lead to a person.
    record Field(@Nullable VictimDataType type, int end) {}

    private record Use(@Nullable VictimDataType type, String section) {}

    private static final int LONGEST = 32;
    private static final String DECORATION = " \t\"'`*#()[]{}【】「」:<>";
    private static final Map<String, VictimDataType> TYPES =
            Arrays.stream(VictimDataType.values())
                    .collect(Collectors.toMap(VictimDataType::label, Function.identity()));

    private final WordTable<Use> fields;
    private final WordTable<Use> phrases;

    private RecordWords(WordTable<Use> fields, WordTable<Use> phrases) {
        this.fields = fields;
        this.phrases = phrases;
    }

    static RecordWords read(OperatorFiles files) {
        return new RecordWords(table(files, true), table(files, false));
    }

    /// What names a field may announce a sample as well: the phrases have a table of their own.
    private static WordTable<Use> table(OperatorFiles files, boolean fields) {
        return WordTable.read(
                files,
                "lexicon/records.yaml",
                (section, list) ->
                        list.equals("field") == fields
                                ? new Use(TYPES.get(section), section)
                                : null);
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
        if (from == to || to - from > LONGEST) {
            return null;
        }
        Use use =
                isJoined(folded, from, to)
                        ? fields.of(folded.substring(from, to).replace('_', ' ').replace('-', ' '))
                        : fields.of(folded, from, to);
        return use == null ? null : field(use, to);
    }

    private static boolean isJoined(String folded, int start, int end) {
        for (int i = start; i < end; i++) {
            if (folded.charAt(i) == '_' || folded.charAt(i) == '-') {
                return true;
            }
        }
        return false;
    }

    /// The field whose name begins at `at`, or null.
    @Nullable Field fieldAt(String folded, int at) {
        Match<Use> match = fields.at(folded, at);
        return match == null ? null : field(match.meaning(), match.end());
    }

    /// The end of the words at `at` that announce a sample, or `at`.
    int endOfCue(String folded, int at) {
        return endOf(folded, at, "cue");
    }

    /// The end of the words at `at` behind which an example follows at once, or `at`.
    int endOfExemplar(String folded, int at) {
        return endOf(folded, at, "exemplar");
    }

    /// The end of the words at `at` before the name of somebody who is looked for, or `at`.
    int endOfWanted(String folded, int at) {
        return endOf(folded, at, "wanted");
    }

    /// The end of a word at `at` behind which the person looked for stands, or `at`.
    int endOfTarget(String folded, int at) {
        return endOf(folded, at, "target");
    }

    /// The end of a word at `at` behind which a name stands, or `at`.
    int endOfCalled(String folded, int at) {
        return endOf(folded, at, "called");
    }

    private int endOf(String folded, int at, String section) {
        Match<Use> match = phrases.at(folded, at);
        return match != null && match.meaning().section().equals(section) ? match.end() : at;
    }

    private static @Nullable Field field(Use use, int end) {
        boolean field = use.type() != null || use.section().equals("plain");
        return field ? new Field(use.type(), end) : null;
    }
}
