package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What a price is for.
public enum PriceBasis {
    PACKAGE,
    RECORD,
    THOUSAND,
    TEN_THOUSAND,
    MONTH,
    LOOKUP;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static PriceBasis ofLabel(String label) {
        return Label.parse(PriceBasis.class, label);
    }
}
