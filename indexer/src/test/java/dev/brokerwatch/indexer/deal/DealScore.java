package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.labelled.LabelledPackage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many packages of labelled offers were told with the right price, with the right volume; one told too many is wrong
/// in both.
final class DealScore {

    private int packages;
    private int prices;
    private int volumes;
    private int posts;
    private int right;

    void add(LabelledScene labelled, List<Deal> deals) {
        List<Told> left = new ArrayList<>();
        deals.forEach(deal -> left.add(Told.of(labelled, deal)));
        if (left.isEmpty()) {
            left.add(new Told(null, null, null, null));
        }
        List<LabelledPackage> wanted = new ArrayList<>(labelled.labelled.packages());
        int all = Math.max(left.size(), wanted.size());
        int both = 0;
        for (int least = 2; least >= 1; least--) {
            for (LabelledPackage one : List.copyOf(wanted)) {
                Told best = null;
                for (Told told : left) {
                    best =
                            best == null || told.hits(one, labelled) > best.hits(one, labelled)
                                    ? told
                                    : best;
                }
                if (best != null && best.hits(one, labelled) >= least) {
                    prices += best.isPrice(one) ? 1 : 0;
                    volumes += best.isVolume(one, labelled) ? 1 : 0;
                    both += best.hits(one, labelled) == 2 ? 1 : 0;
                    left.remove(best);
                    wanted.remove(one);
                }
            }
        }
        packages += all;
        posts++;
        right += both == all ? 1 : 0;
    }

    double price() {
        return prices / (double) packages;
    }

    double volume() {
        return volumes / (double) packages;
    }

    /// The share of posts without any error.
    double flawless() {
        return right / (double) posts;
    }

    private record Told(
            @Nullable Long volume,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable PriceBasis per) {

        static Told of(LabelledScene labelled, Deal deal) {
            Cost cost = deal.cost();
            Long volume = deal.count() == null ? null : deal.count().records();
            if (cost == null) {
                return new Told(volume, null, null, null);
            }
            if (cost.basis() == Basis.RECORDS && volume == null) {
                volume = cost.records();
            }
            Currency currency =
                    cost.currency() == null ? labelled.scene.figures.unsaid() : cost.currency();
            return new Told(volume, cost.low(), currency.name(), per(labelled, cost));
        }

        private static PriceBasis per(LabelledScene labelled, Cost cost) {
            return switch (cost.basis()) {
                case MONTH -> PriceBasis.MONTH;
                case RECORD -> labelled.scene.lookup ? PriceBasis.LOOKUP : PriceBasis.RECORD;
                case THOUSAND -> PriceBasis.THOUSAND;
                case TEN_THOUSAND -> PriceBasis.TEN_THOUSAND;
                case null, default ->
                        labelled.scene.lookup ? PriceBasis.LOOKUP : PriceBasis.PACKAGE;
            };
        }

        int hits(LabelledPackage one, LabelledScene labelled) {
            return (isPrice(one) ? 1 : 0) + (isVolume(one, labelled) ? 1 : 0);
        }

        boolean isPrice(LabelledPackage one) {
            if (one.amount() == null || amount == null) {
                return one.amount() == null && amount == null;
            }
            return LabelledScene.isNear(amount, one.amount())
                    && dollars(String.valueOf(currency))
                            .equals(dollars(String.valueOf(one.currency())))
                    && per == one.per();
        }

        private static String dollars(String currency) {
            return currency.equals("USDT") ? "USD" : currency;
        }

        boolean isVolume(LabelledPackage one, LabelledScene labelled) {
            if (labelled.scene.lookup) {
                return true;
            }
            return (one.volume() == null || volume == null)
                    ? one.volume() == null && volume == null
                    : LabelledScene.isNear(
                            BigDecimal.valueOf(volume), BigDecimal.valueOf(one.volume()));
        }
    }
}
