package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// A stock of records, or one person's data to order (查档, пробив).
public enum OfferKind {
    PACKAGE,
    LOOKUP;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static OfferKind ofLabel(String label) {
        return Label.parse(OfferKind.class, label);
    }
}
