package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a sum of money into a price: its currency where none is written, and what it is for where nothing tells.
final class Pricing {

    /// What is sold by the piece.
    private static final Set<Category> BY_PIECE =
            EnumSet.of(
                    Category.IDENTITY,
                    Category.BANK_CARD,
                    Category.BANK_ACCOUNT,
                    Category.BIOMETRIC);

    private static final BigDecimal SMALL = BigDecimal.valueOf(3);
    private static final BigDecimal FAR = BigDecimal.valueOf(100);

    private final Currency unsaid;
    private final OfferKind kind;
    private final @Nullable Basis usual;

    /// `usual` is what every price is for, where the post says so once.
    Pricing(Currency unsaid, OfferKind kind, @Nullable Basis usual) {
        this.unsaid = unsaid;
        this.kind = kind;
        this.usual = usual;
    }

    Price.Asked price(Cost cost, @Nullable Volume volume, Item item, List<Item> items) {
        Currency currency = cost.currency() == null ? unsaid : cost.currency();
        return new Price.Asked(
                cost.low(), cost.high(), currency, basis(cost, currency, volume, item, items));
    }

    private PriceBasis basis(
            Cost cost, Currency currency, @Nullable Volume volume, Item item, List<Item> items) {
        if (kind == OfferKind.LOOKUP) {
            return PriceBasis.LOOKUP;
        }
        Basis basis = cost.basis() == null ? usual : cost.basis();
        if (basis == null) {
            return isForOne(cost, currency, volume, item, items)
                    ? PriceBasis.RECORD
                    : PriceBasis.PACKAGE;
        }
        return switch (basis) {
            case RECORD -> PriceBasis.RECORD;
            case THOUSAND -> PriceBasis.THOUSAND;
            case TEN_THOUSAND -> PriceBasis.TEN_THOUSAND;
            case MONTH -> PriceBasis.MONTH;
            case WHOLE, PERIOD, RECORDS, PART -> PriceBasis.PACKAGE;
        };
    }

    private boolean isForOne(
            Cost cost, Currency currency, @Nullable Volume volume, Item item, List<Item> items) {
        boolean coin =
                currency == Currency.BTC || currency == Currency.ETH || currency == Currency.XMR;
        if (coin) {
            return false;
        }
        if (cost.low().compareTo(BigDecimal.ONE) < 0) {
            return true;
        }
        if (volume != null) {
            return false;
        }
        if (cost.low().compareTo(SMALL) < 0) {
            return true;
        }
        boolean listed =
                items.stream()
                        .anyMatch(other -> !other.equals(item) && isLikeRecord(other.cost(), cost));
        boolean byPiece = BY_PIECE.containsAll(item.themes()) && !item.themes().isEmpty();
        return listed && (byPiece || item.row());
    }

    private static boolean isLikeRecord(@Nullable Cost other, Cost cost) {
        return other != null
                && other.basis() == Basis.RECORD
                && other.low().multiply(FAR).compareTo(cost.low()) >= 0;
    }
}
