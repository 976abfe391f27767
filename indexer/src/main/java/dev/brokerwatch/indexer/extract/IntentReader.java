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
    private static final int MOST_EVIDENCE = 16;

    private final IntentModel model;

    IntentReader(IntentModel model) {
        this.model = model;
    }

    /// `confidence` is the probability of `intent`.
    record Read(
            Intent intent,
            @Nullable OfferKind kind,
            double confidence,
            boolean sold,
            List<Evidence> why) {}

    Read read(PostText post, Figures figures, Themes themes) {
        Map<String, Double> features = IntentFeatures.of(post, figures, themes);
        double[] sure = model.probabilities(features);
        Intent intent = Intent.DISCUSSION;
        for (Intent other : Intent.values()) {
            intent = sure[other.ordinal()] > sure[intent.ordinal()] ? other : intent;
        }
        OfferKind kind =
                intent == Intent.DISCUSSION ? null : KindReader.read(post, figures);
        boolean sold =
                post.hits().stream()
                        .anyMatch(h -> isCue(h) && h.term().subject().equals("closed"));
        return new Read(
                intent, kind, sure[intent.ordinal()], sold, why(post, features, intent));
    }

    private List<Evidence> why(PostText post, Map<String, Double> features, Intent intent) {
        Set<String> told = new HashSet<>(model.reasons(features, intent, MOST_REASONS));
        List<Evidence> why = new ArrayList<>();
        for (Hit hit : post.hits()) {
            String cue = "cue." + hit.term().subject();
            if (isCue(hit) && why.size() < MOST_EVIDENCE && told.stream().anyMatch(t -> t.startsWith(cue + "."))) {
                why.add(new Evidence("intent." + intent.label() + ": " + cue, new Span(hit.start(), hit.end())));
            }
        }
        told.stream()
                .filter(name -> !name.startsWith("cue."))
                .sorted()
                .forEach(name -> why.add(new Evidence("intent." + intent.label() + ": " + name, new Span(0, 0))));
        return why;
    }

    private static boolean isCue(Hit hit) {
        return hit.term().kind() == Term.Kind.CUE;
    }
}
