package dev.brokerwatch.indexer.cast;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.config.record.site.SiteId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Listings drawn from small vocabularies, so that random queries find some. The same seed gives the same listings.
public final class RandomListings {

    public static final List<String> WORDS =
            List.of("alpha", "bravo", "delta", "omega", "sigma", "theta");
    public static final List<String> SITES = List.of("bazaar.example", "souk.example");
    public static final List<String> HANDLES = List.of("Ann", "bob", "Cy");

    private final Random random;

    public RandomListings(long seed) {
        this.random = new Random(seed);
    }

    public List<Listing> draw(int number) {
        return IntStream.range(0, number).mapToObj(this::one).toList();
    }

    private Listing one(int thread) {
        SiteId site = new SiteId(pick(SITES));
        Listing base = TestListings.patients(Integer.toString(thread));
        Instant firstSeen = TestListings.NOON.minus(Duration.ofHours(random.nextInt(2_000)));
        ListingId id = ListingId.of(site, base.url().host(), Integer.toString(thread), "1");
        return new Listing(
                id,
                new SellerId(site, pick(HANDLES)),
                base.url(),
                base.page(),
                new RedactedText(words(3)),
                new RedactedText(words(8)),
                pick(List.of(Language.values())),
                random.nextBoolean() ? Intent.SELL : Intent.FREE,
                pick(List.of(OfferKind.values())),
                pick(List.of(ListingStatus.values())),
                random.nextInt(101) / 100.0,
                packages(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Contact(Channel.TELEGRAM, "test_" + random.nextInt(3))),
                base.sample(),
                random.nextBoolean() ? Set.of() : Set.of("year:202" + random.nextInt(4)),
                List.of(),
                published(firstSeen),
                firstSeen,
                firstSeen.plus(Duration.ofHours(random.nextInt(500))),
                ClusterId.startedBy(id),
                base.revision(),
                List.of(),
                base.evidence());
    }

    private @Nullable PostTime published(Instant firstSeen) {
        return random.nextBoolean()
                ? null
                : new PostTime(
                        firstSeen.minus(Duration.ofDays(random.nextInt(30))),
                        PostTime.Precision.MINUTE,
                        true);
    }

    private List<DataPackage> packages() {
        List<DataPackage> packages = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            packages.add(
                    new DataPackage(
                            some(Category.values()),
                            some(DataField.values()),
                            random.nextInt(4) == 0
                                    ? null
                                    : new Volume(
                                            (long) Math.pow(10, random.nextInt(1, 8)),
                                            pick(List.of(VolumeKind.values()))),
                            price()));
        }
        return packages;
    }

    private Price price() {
        return random.nextInt(4) == 0
                ? new Price.Absent(pick(List.of(AbsentPrice.values())))
                : new Price.Asked(
                        BigDecimal.valueOf(random.nextInt(1, 1_000)),
                        null,
                        pick(List.of(Currency.CNY, Currency.USD, Currency.RUB, Currency.XMR)),
                        pick(List.of(PriceBasis.values())));
    }

    private String words(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> pick(WORDS))
                .collect(Collectors.joining(" "));
    }

    private <T> Set<T> some(T[] values) {
        return Set.of(values[random.nextInt(5)], values[5 + random.nextInt(5)]);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
