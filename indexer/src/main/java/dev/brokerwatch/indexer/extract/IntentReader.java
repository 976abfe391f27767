package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells what the writer of a post wants.
final class IntentReader {

    private IntentReader() {}

    record Read(
            Intent intent,
            @Nullable OfferKind kind,
            double confidence,
            boolean sold,
            List<Evidence> why) {}

    static Read read(PostText post, Figures figures, Themes themes) {
        Map<String, Double> score = new HashMap<>();
        List<Evidence> why = new ArrayList<>();
        for (Hit hit : post.hits()) {
            Term term = hit.term();
            if (term.kind() != Kind.CUE) {
                continue;
            }
            double weight =
                    switch (term.strength()) {
                        case STRONG -> 1;
                        case HEAD -> 1.5;
                        default -> 0.3;
                    };
            score.merge(
                    term.subject(),
                    hit.start() < post.titleEnd() ? weight * 2 : weight,
                    Double::sum);
            why.add(new Evidence("cue." + term.subject(), new Span(hit.start(), hit.end())));
        }
        double sell = score.getOrDefault("sell", 0.0) + costs(figures);
        double buy = score.getOrDefault("buy", 0.0) * 1.5;
        double free = score.getOrDefault("free", 0.0);
        double against = 0;
        for (String cue :
                List.of("news", "law", "warn", "job", "course", "goods", "public", "synthetic")) {
            against += score.getOrDefault(cue, 0.0);
        }
        double data =
                (themes.isEmpty() ? 0 : 1)
                        + Math.min(2, score.getOrDefault("stock", 0.0))
                        + Math.min(2, score.getOrDefault("lookup", 0.0));
        double best = Math.max(sell, Math.max(buy, free));
        boolean offer =
                !themes.isEmpty() && data > 0 && best > 0.9 && best * 1.2 + data > against * 1.5;
        Intent intent =
                !offer
                        ? Intent.DISCUSSION
                        : buy >= sell * 0.8 && buy >= free
                                ? Intent.BUY
                                : free > sell ? Intent.FREE : Intent.SELL;
        double lookup = score.getOrDefault("lookup", 0.0);
        OfferKind kind =
                lookup >= 2 && lookup >= score.getOrDefault("stock", 0.0) * 0.5
                        ? OfferKind.LOOKUP
                        : OfferKind.PACKAGE;
        return new Read(
                intent, offer ? kind : null, 0.8, score.getOrDefault("closed", 0.0) > 0, why);
    }

    private static double costs(Figures figures) {
        return figures.figures().stream().anyMatch(f -> f instanceof Cost c && c.currency() != null)
                ? 0.7
                : 0;
    }
}
