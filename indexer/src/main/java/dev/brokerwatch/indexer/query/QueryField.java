package dev.brokerwatch.indexer.query;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.config.record.site.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What can be asked about. Fields of a package must hold together within one package; amounts of money without a
/// currency in their name are in the currency of the offer.
public enum QueryField {
    CATEGORY(Level.PACKAGE, labels(Category.class, Category::label)),
    FIELD(Level.PACKAGE, labels(DataField.class, DataField::label)),
    VOLUME(Level.PACKAGE, Form.NUMBER),
    VOLUME_KIND(Level.PACKAGE, labels(VolumeKind.class, VolumeKind::label)),
    PRICE(Level.PACKAGE, Form.NUMBER),
    PRICE_CNY(Level.PACKAGE, Form.NUMBER),
    PRICE_USD(Level.PACKAGE, Form.NUMBER),
    UNIT_PRICE(Level.PACKAGE, Form.NUMBER),
    UNIT_PRICE_CNY(Level.PACKAGE, Form.NUMBER),
    UNIT_PRICE_USD(Level.PACKAGE, Form.NUMBER),
    CURRENCY(Level.PACKAGE, labels(Currency.class, Currency::name)),
    PER(Level.PACKAGE, labels(PriceBasis.class, PriceBasis::label)),
    NO_PRICE(Level.PACKAGE, labels(AbsentPrice.class, AbsentPrice::label)),

    TITLE(Level.LISTING, Form.TEXT),
    TEXT(Level.LISTING, Form.TEXT),
    ID(Level.LISTING, Form.NAME),
    SITE(Level.LISTING, Form.NAME),
    HOST(Level.LISTING, Form.NAME),
    URL(Level.LISTING, Form.NAME),
    SELLER(Level.LISTING, Form.NAME),
    CONTACT(Level.LISTING, Form.NAME),
    CHANNEL(Level.LISTING, labels(Channel.class, Channel::label)),
    CLUSTER(Level.LISTING, Form.NAME),
    TAG(Level.LISTING, Form.NAME),
    STATUS(Level.LISTING, labels(ListingStatus.class, ListingStatus::label)),
    INTENT(Level.LISTING, labels(Intent.class, Intent::label)),
    KIND(Level.LISTING, labels(OfferKind.class, OfferKind::label)),
    LANGUAGE(Level.LISTING, labels(Language.class, Language::tag)),
    SAMPLE(Level.LISTING, labels(VictimDataType.class, VictimDataType::label)),
    CONFIDENCE(Level.LISTING, Form.NUMBER),
    FIRST_SEEN(Level.LISTING, Form.TIME),
    LAST_SEEN(Level.LISTING, Form.TIME),
    PUBLISHED(Level.LISTING, Form.TIME);

    /// Whether a field speaks of one package of a listing or of the listing as a whole.
    public enum Level {
        PACKAGE,
        LISTING
    }

    /// How a field's values are written. A [#WORD] is one of a closed list, a [#NAME] any string, compared without case.
    public enum Form {
        WORD,
        NAME,
        NUMBER,
        TIME,
        TEXT
    }

    private final Level level;
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // List.of and Stream.toList are immutable
    private final List<String> words;

    QueryField(Level level, Form form) {
        this.level = level;
        this.form = form;
        this.words = List.of();
    }

    QueryField(Level level, List<String> words) {
        this.level = level;
        this.form = Form.WORD;
        this.words = words;
    }

    public Level level() {
        return level;
    }

    public Form form() {
        return form;
    }

    /// The closed list of values where the form is [Form#WORD], else empty.
    public List<String> words() {
        return words;
    }

    /// As it is written in a query: `first_seen`.
    public String label() {
        return Label.of(this);
    }

    /// Empty when no field has that name.
    public static Optional<QueryField> named(String label) {
        return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
    }

    /// The names of all fields, as they are written.
    public static List<String> names() {
        return Arrays.stream(values()).map(QueryField::label).toList();
    }

    private static <E extends Enum<E>> List<String> labels(
            Class<E> type, Function<E, String> label) {
        return Stream.of(type.getEnumConstants()).map(label).toList();
    }
}
