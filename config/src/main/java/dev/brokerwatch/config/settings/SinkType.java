package dev.brokerwatch.config.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// Where alerts can go: a file of JSON lines in the data folder, or an address that takes them by HTTP.
public enum SinkType {
    LOG,
    WEBHOOK;

    /// The name as it is written in YAML: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static SinkType ofLabel(String label) {
        return Label.parse(SinkType.class, label);
    }
}
