package dev.brokerwatch.launcher.market.content;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// What a post is, whatever anybody reads in it.
@JsonNaming(SnakeCaseStrategy.class)
public record Truth(
        boolean isOffer,
        Intent intent,
        @Nullable OfferKind kind,
        Language language,
        Set<Category> categories,
        List<Told> packages,
        List<Reach> contacts,
        List<Datum> pii) {

    /// A package with its price laid flat.
    @JsonNaming(SnakeCaseStrategy.class)
    public record Told(
            Set<Category> categories,
            @Nullable Long volume,
            @Nullable VolumeKind volumeKind,
            Cost price,
            @Nullable BigDecimal unitPrice) {

        static Told of(DataPackage offered) {
            Volume volume = offered.volume();
            return new Told(
                    offered.categories(),
                    volume == null ? null : volume.records(),
                    volume == null ? null : volume.kind(),
                    Cost.of(offered.price()),
                    offered.unitPrice().orElse(null));
        }
    }

    /// What is asked; `amount` is null where `absent` says why, or where nothing is asked.
    public record Cost(
            @Nullable BigDecimal amount,
            @Nullable Currency currency,
            @Nullable PriceBasis per,
            @Nullable AbsentPrice absent) {

        static Cost of(Price price) {
            return switch (price) {
                case Price.Asked asked ->
                        new Cost(asked.amount(), asked.currency(), asked.per(), null);
                case Price.Absent absent -> new Cost(null, null, null, absent.reason());
            };
        }
    }

    /// A contact of the writer.
    public record Reach(Channel channel, String value) {}

    /// A datum of an invented victim, exactly as it stands in the post.
    public record Datum(VictimDataType type, String value) {}

    static Truth discussion(Language language) {
        return new Truth(
                false,
                Intent.DISCUSSION,
                null,
                language,
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Truth of(
            Intent intent,
            OfferKind kind,
            Language language,
            List<DataPackage> packages,
            Collection<Reach> contacts,
            Collection<Datum> pii) {
        Set<Category> categories = new TreeSet<>();
        packages.forEach(p -> categories.addAll(p.categories()));
        return new Truth(
                intent == Intent.SELL || intent == Intent.FREE,
                intent,
                kind,
                language,
                categories,
                packages.stream().map(Told::of).toList(),
                List.copyOf(contacts),
                List.copyOf(pii));
    }
}
