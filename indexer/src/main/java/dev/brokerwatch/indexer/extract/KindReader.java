package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.posttext.PostText;

/// Tells a stock of records from looking up one person at a time.
final class KindReader {

    private KindReader() {}

    static OfferKind read(PostText post, Figures figures) {
        double lookup = 0;
        double stock = 0;
        for (Hit hit : post.hits()) {
            Term term = hit.term();
            if (term.kind() != Term.Kind.CUE || term.strength() != Strength.STRONG) {
                continue;
            }
            double weight = hit.start() < post.titleEnd() ? 2 : 1;
            lookup += term.subject().equals("lookup") ? weight : 0;
            stock += term.subject().equals("stock") ? weight : 0;
        }
        boolean counted =
                figures.figures().stream()
                        .anyMatch(f -> f instanceof Count c && c.records() >= 1000 && c.role() == Role.WHOLE);
        double needed = counted ? 4 : 1;
        return lookup >= needed && lookup * 2 >= stock ? OfferKind.LOOKUP : OfferKind.PACKAGE;
    }
}
