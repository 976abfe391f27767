package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// One file of words: sections, in each lists by strength, in each line terms between ` · `.
final class LexiconFile {

    private static final Map<String, Strength> STRENGTHS =
            Map.of(
                    "theme", Strength.STRONG,
                    "strong", Strength.STRONG,
                    "tag", Strength.STRONG,
                    "field", Strength.FIELD,
                    "weak", Strength.WEAK,
                    "head", Strength.HEAD,
                    "not", Strength.NOT);

    private LexiconFile() {}

    /// A word of the file as it is looked for; `stem` says that any ending may follow.
    record Entry(String word, boolean stem, Term term) {}

    static List<Entry> read(OperatorFiles files, String name, Kind kind) {
        List<Entry> entries = new ArrayList<>();
        sections(files, name)
                .forEach((subject, lists) ->
                        lists.forEach((strength, lines) -> {
                            Strength told = STRENGTHS.get(strength);
                            if (told == null) {
                                throw new IllegalArgumentException(
                                        name
                                                + ", "
                                                + subject
                                                + ": \""
                                                + strength
                                                + "\" is no strength. Write one of "
                                                + STRENGTHS.keySet().stream().sorted().toList());
                            }
                            Term term = new Term(kind, subject, told);
                            lines.forEach(line -> addTerms(line, term, entries));
                        }));
        return entries;
    }

    /// By section and list: lines of terms. Throws `IllegalArgumentException` that names the file.
    static Map<String, Map<String, List<String>>> sections(OperatorFiles files, String name) {
        try {
            return YAMLMapper.shared().readValue(files.read(name), new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    name
                            + " is no lexicon: "
                            + e.getOriginalMessage()
                            + ". Write sections, in each a list of terms.",
                    e);
        }
    }

    private static void addTerms(String line, Term term, List<Entry> entries) {
        for (String written : line.split(" · ", -1)) {
            boolean stem = written.endsWith("*");
            String word =
                    FoldedText.of(stem ? written.substring(0, written.length() - 1) : written)
                            .folded()
                            .strip();
            if (!word.isEmpty()) {
                entries.add(new Entry(word, stem, term));
            }
        }
    }
}
