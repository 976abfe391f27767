package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tells the volumes and prices of an offer. Immutable and safe for use by several threads; quadratic in the numbers of a
/// post, of which no more than some hundreds are read.
public final class DealModel {

    private final DealWeights weights;

    DealModel(DealWeights weights) {
        this.weights = weights;
    }

    /// The model that the jar carries.
    public static DealModel read() {
        try (InputStream in =
                        Objects.requireNonNull(
                                DealModel.class.getResourceAsStream("deal.weights"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new DealModel(DealWeights.of(Weights.parse(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of deals cannot be read", e);
        }
    }

    /// In the order of their places; empty where neither a volume nor a price is told. `text` is folded, its title ends at
    /// `titleEnd`, and `figures` are its numbers.
    public List<Deal> deals(
            String text,
            int titleEnd,
            Language language,
            Intent intent,
            OfferKind kind,
            Figures figures) {
        Scene scene = new Scene(text, titleEnd, language, intent, kind, figures);
        return new DealReader(scene, weights).read();
    }
}
