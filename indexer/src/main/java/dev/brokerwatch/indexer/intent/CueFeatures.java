package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lexicon's words: which, how strong, in the title or below, beside a figure or not.
final class CueFeatures {

    /// In characters: about a short line.
    private static final int BESIDE = 24;

    /// What a writer says first is what he wants: "куплю ... у кого продаётся".
    private static final Set<String> WISHES =
            Set.of("sell", "buy", "free", "have", "seek", "link", "report", "lookup");

    private final PostText post;
    private final List<Figure> figures;
    private final Features features;
    private final int headEnd;
    private final Set<String> seen = new HashSet<>();
    private boolean wished;
    private int nextFigure;

    private CueFeatures(PostText post, List<Figure> figures, Features features) {
        this.post = post;
        this.headEnd = Head.end(post);
        this.figures = figures;
        this.features = features;
    }

    static void add(PostText post, Figures figures, Features features) {
        CueFeatures cues = new CueFeatures(post, figures.figures(), features);
        for (Hit hit : post.hits()) {
            switch (hit.term().kind()) {
                case CUE -> cues.cue(hit);
                case CATEGORY -> cues.theme(hit);
                case FIELD -> cues.once("field", hit.term().subject(), hit);
                case TAG, FIGURE -> {}
            }
        }
        features.damp("cue.");
        features.damp("theme.");
        features.damp("field");
        if (!features.has("theme.title") && !features.has("theme.text")) {
            features.put("theme.none", 1);
        }
    }

    private void cue(Hit hit) {
        Term term = hit.term();
        String name = "cue." + term.subject();
        String strength =
                switch (term.strength()) {
                    case HEAD -> ".head";
                    case WEAK -> ".weak";
                    case STRONG, FIELD, NOT -> "";
                };
        once(name + strength + place(hit), words(hit), hit);
        if (!wished && WISHES.contains(term.subject()) && term.strength() != Strength.WEAK) {
            wished = true;
            features.put("first." + term.subject(), 1, new Span(hit.start(), hit.end()));
        }
        if (term.strength() != Strength.WEAK && isBesideFigure(hit)) {
            once(name + ".figure", words(hit), hit);
        }
    }

    private void theme(Hit hit) {
        if (hit.term().strength() == Strength.STRONG) {
            once("theme" + place(hit), words(hit), hit);
        } else if (hit.term().strength() == Strength.WEAK) {
            once("theme.weak", words(hit), hit);
        }
    }

    /// Counts each word once, however often it is said.
    private void once(String name, String word, Hit hit) {
        if (seen.add(name + ' ' + word)) {
            features.count(name, new Span(hit.start(), hit.end()));
        }
    }

    private String words(Hit hit) {
        return post.text().folded().substring(hit.start(), hit.end());
    }

    private String place(Hit hit) {
        return hit.start() < headEnd ? ".title" : ".text";
    }

    private boolean isBesideFigure(Hit hit) {
        while (nextFigure < figures.size()
                && figures.get(nextFigure).end() + BESIDE < hit.start()) {
            nextFigure++;
        }
        return nextFigure < figures.size() && figures.get(nextFigure).start() < hit.end() + BESIDE;
    }
}
