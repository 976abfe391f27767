package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what the writer of a post wants, and whether he has a stock of records or looks persons up. Immutable.
final class IntentReader {

    private static final int MOST_REASONS = 6;
    private static final int MOST_EVIDENCE = 8;

    private final LinearModel intents;
    private final LinearModel kinds;

    /// With models whose outcomes are the labels of [Intent] and of [OfferKind].
    IntentReader(LinearModel intents, LinearModel kinds) {
        this.intents = intents;
        this.kinds = kinds;
    }

    /// `confidence` is the probability of `intent`.
    record Read(
            Intent intent,
            @Nullable OfferKind kind,
            double confidence,
            boolean sold,
            List<Evidence> why) {}

    Read read(PostText post, Figures figures, Themes themes) {
        Map<String, Double> features = PostFeatures.of(post, figures, themes);
        double[] sure = intents.probabilities(features);
        int best = best(sure);
        Intent intent = Intent.ofLabel(intents.outcomes().get(best));
        OfferKind kind = intent == Intent.DISCUSSION ? null : kind(features);
        boolean sold =
                post.hits().stream().anyMatch(h -> isCue(h) && h.term().subject().equals("closed"));
        return new Read(intent, kind, sure[best], sold, why(post, features, best));
    }

    /// A title that speaks of looking up, over a text without a stock, needs no weighing.
    private OfferKind kind(Map<String, Double> features) {
        boolean told =
                features.containsKey("cue.lookup.title") && !features.containsKey("count.big");
        return told
                ? OfferKind.LOOKUP
                : OfferKind.ofLabel(kinds.outcomes().get(best(kinds.probabilities(features))));
    }

    private static int best(double[] sure) {
        int best = 0;
        for (int i = 1; i < sure.length; i++) {
            best = sure[i] > sure[best] ? i : best;
        }
        return best;
    }

    private List<Evidence> why(PostText post, Map<String, Double> features, int outcome) {
        String rule = "intent." + intents.outcomes().get(outcome) + ": ";
        Set<String> told = new HashSet<>(intents.reasons(features, outcome, MOST_REASONS));
        List<Evidence> why = new ArrayList<>();
        for (Hit hit : post.hits()) {
            String cue = "cue." + hit.term().subject();
            if (isCue(hit)
                    && why.size() < MOST_EVIDENCE
                    && told.stream().anyMatch(t -> t.startsWith(cue + "."))) {
                why.add(new Evidence(rule + cue, new Span(hit.start(), hit.end())));
            }
        }
        told.stream()
                .filter(name -> !name.startsWith("cue."))
                .sorted()
                .forEach(name -> why.add(new Evidence(rule + name, new Span(0, 0))));
        return why;
    }

    private static boolean isCue(Hit hit) {
        return hit.term().kind() == Term.Kind.CUE;
    }
}
