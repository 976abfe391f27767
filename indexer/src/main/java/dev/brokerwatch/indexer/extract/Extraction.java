package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a post offers, or seeks.
///
/// @param language of what the writer says himself
/// @param kind null for a discussion
/// @param packages what is offered or sought; empty for a discussion
/// @param confidence that the intent is right, 0 to 1, calibrated on the labelled posts
/// @param sold the post says that it is over: sold, closed
/// @param tags finer free facets from the lexicon, such as `disease:diabetes`
public record Extraction(
        Language language,
        Intent intent,
        @Nullable OfferKind kind,
        List<DataPackage> packages,
        double confidence,
        boolean sold,
        Set<String> tags,
        List<Evidence> why) {

    public Extraction {
        packages = List.copyOf(packages);
        tags = Set.copyOf(tags);
        why = List.copyOf(why);
    }

    public boolean isOffer() {
        return intent == Intent.SELL || intent == Intent.FREE;
    }

    /// The union over the packages.
    public Set<Category> categories() {
        Set<Category> all = EnumSet.noneOf(Category.class);
        packages.forEach(p -> all.addAll(p.categories()));
        return all;
    }
}
