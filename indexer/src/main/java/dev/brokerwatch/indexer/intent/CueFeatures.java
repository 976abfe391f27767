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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The lexicon's words: which, how strong, in the title or below, beside a figure or not.
final class CueFeatures {

    /// In characters: about a short line.
    private static final int BESIDE = 24;

    /// What a writer says first is what he wants: "куплю ... у кого продаётся".
    private static final Set<String> WISHES =
            Set.of("sell", "buy", "free", "have", "seek", "link", "report", "lookup");

    /// As many as the lexicon has cues.
    private static final Map<Term, CueNames> NAMES = new ConcurrentHashMap<>();

    private record Said(String name, String word) {}

    private final PostText post;
    private final List<Figure> figures;
    private final Features features;
    private final int headEnd;
    private final Set<Said> seen = new HashSet<>();
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
        features.damp();
        if (!features.has("theme.title") && !features.has("theme.text")) {
            features.put("theme.none", 1);
        }
    }

    private void cue(Hit hit) {
        Term term = hit.term();
        boolean weak = term.strength() == Strength.WEAK;
        CueNames names = NAMES.computeIfAbsent(term, CueNames::of);
        features.cue(term.subject());
        String word = words(hit);
        once(hit.start() < headEnd ? names.title() : names.text(), word, hit);
        if (!wished && !weak && WISHES.contains(term.subject())) {
            wished = true;
            features.put(names.first(), 1, new Span(hit.start(), hit.end()));
        }
        if (!weak && isBesideFigure(hit)) {
            once(names.figure(), word, hit);
        }
    }

    private void theme(Hit hit) {
        if (hit.term().strength() == Strength.STRONG) {
            once(hit.start() < headEnd ? "theme.title" : "theme.text", words(hit), hit);
        } else if (hit.term().strength() == Strength.WEAK) {
            once("theme.weak", words(hit), hit);
        }
    }

    /// Counts each word once, however often it is said.
    private void once(String name, String word, Hit hit) {
        if (seen.add(new Said(name, word))) {
            features.count(name, new Span(hit.start(), hit.end()));
        }
    }

    private String words(Hit hit) {
        return post.text().folded().substring(hit.start(), hit.end());
    }

    private boolean isBesideFigure(Hit hit) {
        while (nextFigure < figures.size()
                && figures.get(nextFigure).end() + BESIDE < hit.start()) {
            nextFigure++;
        }
        return nextFigure < figures.size() && figures.get(nextFigure).start() < hit.end() + BESIDE;
    }
}
