package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// Whether what a listing offers can still be had, as far as its own page tells.
public enum ListingStatus {
    LIVE,
    SOLD,
    GONE;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static ListingStatus ofLabel(String label) {
        return Label.parse(ListingStatus.class, label);
    }
}
