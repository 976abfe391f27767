package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// Why an offer has no price.
public enum AbsentPrice {
    NEGOTIABLE,
    PRIVATE,
    CREDITS,
    NOT_STATED;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static AbsentPrice ofLabel(String label) {
        return Label.parse(AbsentPrice.class, label);
    }
}
