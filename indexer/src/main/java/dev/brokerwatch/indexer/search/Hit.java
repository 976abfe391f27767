package dev.brokerwatch.indexer.search;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.SampleSummary;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.indexer.index.Excerpt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// A listing as a search tells it; in JSON the names are in snake case (`first_seen`). Text is redacted and otherwise
/// as the seller wrote it: whoever shows it as HTML escapes it.
///
/// @param url the original address
/// @param seller the handle on the site; `sellerKey` is its key in URLs
/// @param volume the largest of the packages, or null
/// @param unitPriceCny the lowest of the packages in yuan, or null; `unitPriceUsd` in dollars
/// @param clusterSize how many listings say the same, this one among them
@JsonNaming(SnakeCaseStrategy.class)
public record Hit(
        ListingId id,
        String url,
        SiteId site,
        String seller,
        String sellerKey,
        RedactedText title,
        Excerpt excerpt,
        ListingStatus status,
        Intent intent,
        OfferKind kind,
        Language language,
        double confidence,
        Set<Category> categories,
        List<HitPackage> packages,
        @Nullable Long volume,
        @Nullable BigDecimal unitPriceCny,
        @Nullable BigDecimal unitPriceUsd,
        List<Contact> contacts,
        Set<String> tags,
        SampleSummary sample,
        @Nullable Instant published,
        Instant firstSeen,
        Instant lastSeen,
        ClusterId cluster,
        long clusterSize) {}
