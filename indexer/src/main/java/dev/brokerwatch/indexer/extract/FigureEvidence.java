package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words that the volumes and prices of an offer were read from: `volume.claimed: 45000`, `price.package: 300 USD`.
final class FigureEvidence {

    /// Of a longer list the first rows tell how it was read.
    private static final int MOST = 24;

    private final List<Evidence> told = new ArrayList<>();

    void add(Item item, DataPackage one) {
        Volume volume = one.volume();
        if (volume != null) {
            add("volume." + volume.kind().label() + ": " + volume.records(), item.count());
        }
        if (one.price() instanceof Price.Asked asked) {
            String amount = asked.amount().toPlainString() + " " + asked.currency();
            add("price." + asked.per().label() + ": " + amount, item.cost());
        }
    }

    List<Evidence> told() {
        return List.copyOf(told);
    }

    private void add(String rule, @Nullable Figure figure) {
        if (figure == null || told.size() >= MOST) {
            return;
        }
        Evidence one = new Evidence(rule, new Span(figure.start(), figure.end()));
        if (!told.contains(one)) {
            told.add(one);
        }
    }
}
