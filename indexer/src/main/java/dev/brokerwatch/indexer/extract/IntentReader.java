package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.intent.IntentModel;
import dev.brokerwatch.indexer.intent.Prediction;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.posttext.PostText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what the writer of a post wants, and whether he has a stock of records or looks persons up. Immutable.
final class IntentReader {

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

    Read read(PostText post, Figures figures) {
        Prediction told = model.predict(post, figures);
        Intent intent = told.intent();
        OfferKind kind = told.lookup() > 0.5 ? OfferKind.LOOKUP : OfferKind.PACKAGE;
        return new Read(
                intent,
                intent == Intent.DISCUSSION ? null : kind,
                told.probability(intent),
                isOver(post),
                why(told));
    }

    private static boolean isOver(PostText post) {
        return post.hits().stream()
                .map(hit -> hit.term())
                .anyMatch(t -> t.kind() == Term.Kind.CUE && t.subject().equals("closed"));
    }

    private static List<Evidence> why(Prediction told) {
        String rule = "intent." + told.intent().label() + ": ";
        return told.reasons().stream()
                .map(reason -> new Evidence(rule + reason.feature(), reason.words()))
                .toList();
    }
}
