package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.indexer.figure.Cost;

/// Turns a sum of money into a price.
///
/// @param unsaid the currency where none is written
record Pricing(Currency unsaid, OfferKind kind) {

    Price.Asked price(Cost cost) {
        Currency currency = cost.currency() == null ? unsaid : cost.currency();
        return new Price.Asked(cost.low(), cost.high(), currency, basis(cost));
    }

    private PriceBasis basis(Cost cost) {
        return switch (cost.basis()) {
            case MONTH -> PriceBasis.MONTH;
            case RECORD -> kind == OfferKind.LOOKUP ? PriceBasis.LOOKUP : PriceBasis.RECORD;
            case THOUSAND -> kind == OfferKind.LOOKUP ? PriceBasis.LOOKUP : PriceBasis.THOUSAND;
            case TEN_THOUSAND ->
                    kind == OfferKind.LOOKUP ? PriceBasis.LOOKUP : PriceBasis.TEN_THOUSAND;
            case WHOLE, PERIOD, RECORDS, PART -> whole();
            case null -> whole();
        };
    }

    private PriceBasis whole() {
        return kind == OfferKind.LOOKUP ? PriceBasis.LOOKUP : PriceBasis.PACKAGE;
    }
}
