package dev.brokerwatch.launcher.evaluate;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What is measured of posts. The names are those of the figures in JSON.
@SuppressWarnings("ImmutableEnumChecker") // the functions are method references
enum Measure {
    OFFER_PRECISION(Measure.Source.OFFER, Tally::precision),
    OFFER_RECALL(Measure.Source.OFFER, Tally::recall),
    OFFER_F1(Measure.Source.OFFER, Tally::f1),
    INTENT(Measure.Source.INTENT, Tally::rate),
    KIND(Measure.Source.KIND, Tally::rate),
    LANGUAGE(Measure.Source.LANGUAGE, Tally::rate),
    CATEGORIES_F1(Measure.Source.CATEGORIES, Tally::f1),
    PRICE(Measure.Source.PRICE, Tally::rate),
    VOLUME(Measure.Source.VOLUME, Tally::rate),
    UNIT_PRICE(Measure.Source.UNIT_PRICE, Tally::rate),
    CONTACTS_F1(Measure.Source.CONTACTS, Tally::f1),
    PII_SAMPLE(Measure.Source.PII_SAMPLE, Tally::rate),
    REDACTION_RECALL(Measure.Source.REDACTION, Tally::rate),
    OVER_REDACTION(Measure.Source.OVER_REDACTION, Tally::rate);

    /// What is counted; several measures can be drawn from one count.
    enum Source {
        OFFER,
        INTENT,
        KIND,
        LANGUAGE,
        CATEGORIES,
        PRICE,
        VOLUME,
        UNIT_PRICE,
        CONTACTS,
        PII_SAMPLE,
        REDACTION,
        OVER_REDACTION
    }

    private final Source source;
    private final Function<Tally, OptionalDouble> figure;

    Measure(Source source, Function<Tally, OptionalDouble> figure) {
        this.source = source;
        this.figure = figure;
    }

    OptionalDouble of(Tallies tallies) {
        return figure.apply(tallies.of(source));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
