package dev.brokerwatch.indexer.post;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Reason;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.SampleSummary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was read from a post, without victims' data.
///
/// @param kind null for a discussion
/// @param packages what is offered or sought; empty for a discussion
/// @param contacts the writer's own, each once; empty for a discussion
/// @param confidence that the intent is right, 0 to 1
/// @param sold the post says that it is over
/// @param why the rules behind the conclusions, with the words that they rest on
public record PostReading(
        Intent intent,
        @Nullable OfferKind kind,
        Language language,
        List<DataPackage> packages,
        List<Contact> contacts,
        SampleSummary sample,
        Set<String> tags,
        double confidence,
        boolean sold,
        List<Reason> why,
        RedactedText title,
        RedactedText text) {

    public PostReading {
        packages = List.copyOf(packages);
        contacts = List.copyOf(contacts);
        tags = Set.copyOf(tags);
        why = List.copyOf(why);
    }

    public boolean isOffer() {
        return intent == Intent.SELL || intent == Intent.FREE;
    }

    /// The union over the packages, in the order of the list.
    public Set<Category> categories() {
        Set<Category> all = new TreeSet<>();
        packages.forEach(p -> all.addAll(p.categories()));
        return all;
    }
}
