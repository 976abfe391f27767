package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

    /// Less than this nobody asks for a whole: about five dollars.
    private static final Map<Currency, Integer> LEAST_WHOLE =
            Map.ofEntries(
                    Map.entry(Currency.CNY, 40),
                    Map.entry(Currency.TWD, 85),
                    Map.entry(Currency.HKD, 40),
                    Map.entry(Currency.RUB, 300),
                    Map.entry(Currency.INR, 300),
                    Map.entry(Currency.JPY, 500),
                    Map.entry(Currency.KRW, 5000),
                    Map.entry(Currency.UAH, 150),
                    Map.entry(Currency.KZT, 2000),
                    Map.entry(Currency.BRL, 25),
                    Map.entry(Currency.VND, 100_000),
                    Map.entry(Currency.PHP, 250),
                    Map.entry(Currency.THB, 150),
                    Map.entry(Currency.TRY, 150));

    private static final int LEAST_DOLLARS = 6;

    /// Papers and cards are sold one by one at many times the price of a row.
    private static final BigDecimal PIECE = BigDecimal.valueOf(12);

    /// Less than this is for one record in any money.
    private static final BigDecimal SMALL = BigDecimal.valueOf(3);

    /// So many prices without a single count are those of pieces.
    private static final int LIST = 3;

    private static final BigDecimal FAR = BigDecimal.valueOf(100);

    /// So much in sum for all rows nobody asks: about a million dollars.
    private static final BigDecimal MOST_IN_SUM = BigDecimal.valueOf(160_000);

    private final Currency unsaid;
    private final OfferKind kind;
    private final @Nullable Basis usual;
    private final Marks marks;

    Pricing(Figures figures, OfferKind kind) {
        this.unsaid = figures.unsaid();
        this.kind = kind;
        this.usual = figures.usualBasis();
        this.marks = figures.marks();
    }

    Price.Asked price(
            Cost cost, @Nullable Volume volume, Item item, List<Item> items, Set<Category> themes) {
        Currency currency = cost.currency() == null ? unsaid : cost.currency();
        return new Price.Asked(
                cost.low(),
                cost.high(),
                currency,
                basis(cost, currency, volume, item, items, themes));
    }

    private PriceBasis basis(
            Cost cost,
            Currency currency,
            @Nullable Volume volume,
            Item item,
            List<Item> items,
            Set<Category> themes) {
        if (kind == OfferKind.LOOKUP) {
            return ofLookup(cost, item);
        }
        boolean small = cost.basis() == Basis.PART && cost.low().compareTo(SMALL) < 0;
        boolean untold =
                cost.basis() == null || small || (usual != null && cost.basis() == Basis.PERIOD);
        Basis basis = untold ? usual : cost.basis();
        if (basis == null) {
            return isForOne(cost, currency, volume, item, items, themes)
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

    /// A subscription of a month, or one answer.
    private PriceBasis ofLookup(Cost cost, Item item) {
        boolean subscribed = marks.anyIn(item.start(), item.end() + 1, Kind.SUBSCRIPTION);
        boolean month =
                cost.basis() == Basis.MONTH || marks.anyIn(item.start(), item.end(), Kind.MONTH);
        return subscribed && month ? PriceBasis.MONTH : PriceBasis.LOOKUP;
    }

    private boolean isForOne(
            Cost cost,
            Currency currency,
            @Nullable Volume volume,
            Item item,
            List<Item> items,
            Set<Category> themes) {
        if (currency.compareTo(Currency.BTC) >= 0) {
            return false;
        }
        BigDecimal least = BigDecimal.valueOf(LEAST_WHOLE.getOrDefault(currency, LEAST_DOLLARS));
        boolean byPieces = !themes.isEmpty() && BY_PIECE.containsAll(themes);
        if (cost.low().compareTo(least) < 0) {
            return volume == null || byPieces || !isForMany(cost.low(), least, volume.records());
        }
        if (byPieces && cost.low().compareTo(least.multiply(PIECE)) < 0) {
            return volume == null || volume.records() < 5000;
        }
        boolean few = volume == null || volume.records() < 1000;
        if (byPieces && few && items.size() > 1 && cost.low().compareTo(least.multiply(FAR)) < 0) {
            return true;
        }
        boolean flow = item.count() != null && item.count().role() == Role.DAILY;
        if (flow && cost.low().compareTo(least.multiply(PIECE)) < 0) {
            return true;
        }
        if (volume != null) {
            return false;
        }
        if (items.size() >= LIST
                && cost.low().compareTo(least.multiply(PIECE)) < 0
                && items.stream().allMatch(i -> i.cost() != null && i.count() == null)) {
            return true;
        }
        boolean listed =
                items.stream()
                        .anyMatch(other -> !other.equals(item) && isLikeRecord(other.cost(), cost));
        return listed && (byPieces || item.row());
    }

    /// Whether a small sum is for the whole all the same: nobody would pay it for each of so many.
    private static boolean isForMany(BigDecimal amount, BigDecimal least, long records) {
        BigDecimal sum = amount.multiply(BigDecimal.valueOf(records));
        boolean dear = sum.compareTo(least.multiply(MOST_IN_SUM)) > 0;
        boolean middling = amount.compareTo(least.divide(BigDecimal.valueOf(4))) >= 0;
        boolean local = least.compareTo(BigDecimal.TEN) > 0;
        return dear || (local && middling && records >= 5000);
    }

    private static boolean isLikeRecord(@Nullable Cost other, Cost cost) {
        return other != null
                && other.basis() == Basis.RECORD
                && other.low().multiply(FAR).compareTo(cost.low()) >= 0;
    }
}
