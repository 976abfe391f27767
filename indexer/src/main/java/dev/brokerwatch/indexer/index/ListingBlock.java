package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.QueryField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/// Writes a listing as a block of documents: its packages, then itself.
final class ListingBlock {

    static final JsonCodec<IndexedListing> CODEC = new JsonCodec<>(IndexedListing.class);

    private final ExchangeRates rates;

    ListingBlock(ExchangeRates rates) {
        this.rates = rates;
    }

    List<Document> write(IndexedListing indexed) {
        Listing listing = indexed.listing();
        List<Document> block = new ArrayList<>();
        Figures figures = new Figures();
        for (DataPackage offered : listing.packages()) {
            block.add(packageOf(listing, offered, figures));
        }
        block.add(parentOf(indexed, figures));
        return block;
    }

    private Document packageOf(Listing listing, DataPackage offered, Figures figures) {
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.PACKAGE, Store.NO));
        document.add(new StringField(Fields.BLOCK, listing.id().value(), Store.NO));
        offered.categories().forEach(c -> word(document, QueryField.CATEGORY, c.label()));
        offered.fields().forEach(f -> word(document, QueryField.FIELD, f.label()));
        if (offered.volume() != null) {
            double volume = (double) offered.volume().records();
            number(document, QueryField.VOLUME, volume);
            word(document, QueryField.VOLUME_KIND, offered.volume().kind().label());
            figures.volume = Math.max(figures.volume, volume);
        }
        switch (offered.price()) {
            case Price.Asked asked -> price(document, offered, asked, figures);
            case Price.Absent absent -> {
                if (absent.reason() != null) {
                    word(document, QueryField.NO_PRICE, absent.reason().label());
                }
            }
        }
        return document;
    }

    private void price(Document document, DataPackage offered, Price.Asked asked, Figures figures) {
        word(document, QueryField.CURRENCY, asked.currency().name());
        word(document, QueryField.PER, asked.per().label());
        number(document, QueryField.PRICE, asked.amount().doubleValue());
        Optional<BigDecimal> unitPrice = offered.unitPrice();
        unitPrice.ifPresent(p -> number(document, QueryField.UNIT_PRICE, p.doubleValue()));
        converted(document, QueryField.PRICE_CNY, asked.amount(), asked, Currency.CNY)
                .ifPresent(price -> figures.price = Math.min(figures.price, price));
        converted(document, QueryField.PRICE_USD, asked.amount(), asked, Currency.USD);
        unitPrice.ifPresent(p -> {
            converted(document, QueryField.UNIT_PRICE_CNY, p, asked, Currency.CNY)
                    .ifPresent(price -> figures.unitPrice = Math.min(figures.unitPrice, price));
            converted(document, QueryField.UNIT_PRICE_USD, p, asked, Currency.USD);
        });
    }

    private Optional<Double> converted(
            Document document,
            QueryField field,
            BigDecimal amount,
            Price.Asked asked,
            Currency target) {
        Optional<Double> value =
                rates.convert(amount, asked.currency(), target).map(BigDecimal::doubleValue);
        value.ifPresent(v -> number(document, field, v));
        return value;
    }

    private static Document parentOf(IndexedListing indexed, Figures figures) {
        Listing listing = indexed.listing();
        Document document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.LISTING, Store.NO));
        document.add(new StringField(Fields.BLOCK, listing.id().value(), Store.NO));
        document.add(new NumericDocValuesField(Fields.KEY, keyOf(listing.id())));
        document.add(new StoredField(Fields.RECORD, CODEC.encode(indexed)));
        text(document, QueryField.TITLE, listing.title());
        text(document, QueryField.TEXT, listing.text());
        names(document, listing);
        words(document, listing);
        number(document, QueryField.CONFIDENCE, listing.confidence());
        time(document, QueryField.FIRST_SEEN, listing.firstSeen());
        time(document, QueryField.LAST_SEEN, listing.lastSeen());
        if (listing.published() != null) {
            time(document, QueryField.PUBLISHED, listing.published().at());
        }
        if (listing.status() != ListingStatus.GONE) {
            document.add(new StringField(Fields.SEEN_ON, listing.page().value(), Store.NO));
        }
        for (String band : indexed.fingerprint().bands()) {
            document.add(new StringField(Fields.BAND, band, Store.NO));
        }
        figures.addTo(document);
        return document;
    }

    private static void names(Document document, Listing listing) {
        name(document, QueryField.ID, listing.id().value());
        name(document, QueryField.HOST, listing.url().host().value());
        name(document, QueryField.URL, listing.url().value());
        name(document, QueryField.SELLER, listing.seller().handle());
        name(document, QueryField.CLUSTER, listing.cluster().value());
        for (Contact contact : listing.contacts()) {
            name(document, QueryField.CONTACT, contact.value());
            name(document, QueryField.CONTACT, contact.channel().label() + ":" + contact.value());
        }
    }

    private static void words(Document document, Listing listing) {
        facet(document, Facet.SITE, listing.seller().site().value());
        facet(document, Facet.STATUS, listing.status().label());
        facet(document, Facet.INTENT, listing.intent().label());
        facet(document, Facet.KIND, listing.kind().label());
        facet(document, Facet.LANGUAGE, listing.language().tag());
        listing.contacts().stream()
                .map(Contact::channel)
                .distinct()
                .forEach(channel -> facet(document, Facet.CHANNEL, channel.label()));
        listing.tags().forEach(tag -> facet(document, Facet.TAG, folded(tag)));
        for (Category category : listing.categories()) {
            facet(document, Facet.CATEGORY, category.label());
        }
        for (DataField field : fieldsOf(listing)) {
            facet(document, Facet.FIELD, field.label());
        }
        for (VictimDataType type : listing.sample().counts().keySet()) {
            word(document, QueryField.SAMPLE, type.label());
        }
    }

    private static Set<DataField> fieldsOf(Listing listing) {
        Set<DataField> all = EnumSet.noneOf(DataField.class);
        listing.packages().forEach(p -> all.addAll(p.fields()));
        return all;
    }

    /// Names are compared without case.
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// In the order of the ids.
    static long keyOf(ListingId id) {
        return Long.parseUnsignedLong(id.value(), 0, 16, 16) ^ Long.MIN_VALUE;
    }

    private static void name(Document document, QueryField field, String value) {
        document.add(new StringField(Fields.of(field), folded(value), Store.NO));
    }

    private static void word(Document document, QueryField field, String label) {
        document.add(new StringField(Fields.of(field), label, Store.NO));
    }

    private static void facet(Document document, Facet facet, String label) {
        document.add(new KeywordField(Fields.of(facet), label, Store.NO));
    }

    private static void number(Document document, QueryField field, double value) {
        document.add(new DoubleField(Fields.of(field), value, Store.NO));
    }

    private static void time(Document document, QueryField field, Instant value) {
        document.add(new LongField(Fields.of(field), value.toEpochMilli(), Store.NO));
    }

    private static void text(Document document, QueryField field, RedactedText value) {
        if (!value.isBlank()) {
            document.add(new TextField(Fields.of(field), value.value(), Store.NO));
        }
    }

    /// What a listing is ordered by: its largest volume and its lowest prices.
    private static final class Figures {
        private double volume;
        private double price = Double.POSITIVE_INFINITY;
        private double unitPrice = Double.POSITIVE_INFINITY;

        void addTo(Document document) {
            if (volume > 0) {
                document.add(new DoubleField(Fields.SORT_VOLUME, volume, Store.NO));
            }
            if (Double.isFinite(price)) {
                document.add(new DoubleField(Fields.SORT_PRICE, price, Store.NO));
            }
            if (Double.isFinite(unitPrice)) {
                document.add(new DoubleField(Fields.SORT_UNIT_PRICE, unitPrice, Store.NO));
            }
        }
    }
}
