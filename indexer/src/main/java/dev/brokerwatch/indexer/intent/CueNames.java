package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Strength;

/// The names of the features that a cue of the lexicon shows.
record CueNames(String title, String text, String figure, String first) {

    static CueNames of(Term term) {
        String name = "cue." + term.subject();
        String strength =
                switch (term.strength()) {
                    case HEAD -> ".head";
                    case WEAK -> ".weak";
                    case STRONG, FIELD, NOT -> "";
                };
        return new CueNames(
                name + strength + ".title",
                name + strength + ".text",
                name + ".figure",
                "first." + term.subject());
    }

    /// Those of one cue by every strength: what it tells together.
    record Told(
            String cue,
            String title,
            String headTitle,
            String text,
            String headText,
            String weakTitle,
            String weakText) {

        static Told of(String cue) {
            CueNames strong = CueNames.of(new Term(Term.Kind.CUE, cue, Strength.STRONG));
            CueNames head = CueNames.of(new Term(Term.Kind.CUE, cue, Strength.HEAD));
            CueNames weak = CueNames.of(new Term(Term.Kind.CUE, cue, Strength.WEAK));
            return new Told(
                    cue,
                    strong.title(),
                    head.title(),
                    strong.text(),
                    head.text(),
                    weak.title(),
                    weak.text());
        }

        double in(Features features) {
            if (!features.hasCue(cue)) {
                return 0;
            }
            return 1.5 * features.value(title)
                    + 1.5 * features.value(headTitle)
                    + features.value(text)
                    + features.value(headText)
                    + 0.3 * features.value(weakTitle)
                    + 0.3 * features.value(weakText);
        }
    }
}
