package dev.brokerwatch.config.record.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// How soon somebody should look, ascending.
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static Severity ofLabel(String label) {
        return Label.parse(Severity.class, label);
    }
}
