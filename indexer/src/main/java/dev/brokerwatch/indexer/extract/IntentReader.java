package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.figure.Mark;
import dev.brokerwatch.indexer.intent.IntentModel;
import dev.brokerwatch.indexer.intent.Prediction;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.posttext.PostText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what the writer of a post wants, and whether he has a stock of records or looks persons up. Immutable.
final class IntentReader {

    /// Who looks persons up has no stock: what a post must look like to be a lookup, with and without a count.
    private static final double STOCKED = 0.45;

    private static final double UNSTOCKED = 0.27;

    /// Who seeks data of persons says less of how many.
    private static final double SOUGHT = 0.455;

    /// Who prices a request looks persons up, nearly always.
    private static final double ASKED = 0.15;

    /// Fewer may be counted in a lookup as well: devices, days, answers.
    private static final long FEW = 300;

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
        boolean stocked = hasStock(post.text().folded(), figures);
        double least = intent == Intent.BUY ? SOUGHT : stocked ? STOCKED : UNSTOCKED;
        if (figures.marks().any(Mark.Kind.REQUEST)) {
            least = ASKED;
        }
        OfferKind kind =
                intent != Intent.FREE && told.lookup() > least
                        ? OfferKind.LOOKUP
                        : OfferKind.PACKAGE;
        return new Read(
                intent,
                intent == Intent.DISCUSSION ? null : kind,
                told.probability(intent),
                isOver(post),
                why(told));
    }

    /// Whether a number of records is told, or a price that only rows have. Where no sum has a currency, numbers without a
    /// unit may be the prices.
    private static boolean hasStock(String text, Figures figures) {
        boolean priced = isPriced(figures);
        for (Figure figure : figures.figures()) {
            boolean stock =
                    switch (figure) {
                        case Count count ->
                                count.certain()
                                        && count.records() >= FEW
                                        && (priced
                                                || !Character.isDigit(
                                                        text.charAt(count.end() - 1)));
                        case Cost cost ->
                                cost.basis() == Basis.THOUSAND
                                        || cost.basis() == Basis.TEN_THOUSAND
                                        || isOfRows(text, cost)
                                        || (cost.low().compareTo(BigDecimal.TWO) < 0
                                                && (cost.told() || cost.low().scale() > 0));
                    };
            if (stock) {
                return true;
            }
        }
        return false;
    }

    /// `1500/套`: nobody looks up a set.
    private static boolean isOfRows(String text, Cost cost) {
        return cost.basis() == Basis.RECORD && "套条张组行户".indexOf(text.charAt(cost.end() - 1)) >= 0;
    }

    private static boolean isPriced(Figures figures) {
        for (Figure figure : figures.figures()) {
            if (figure instanceof Cost cost && cost.currency() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOver(PostText post) {
        for (Hit hit : post.hits()) {
            if (hit.term().kind() == Term.Kind.CUE && hit.term().subject().equals("closed")) {
                return true;
            }
        }
        return false;
    }

    private static List<Evidence> why(Prediction told) {
        String rule = "intent." + told.intent().label() + ": ";
        List<Evidence> why = new ArrayList<>(told.reasons().size());
        told.reasons().forEach(r -> why.add(new Evidence(rule + r.feature(), r.words())));
        return why;
    }
}
