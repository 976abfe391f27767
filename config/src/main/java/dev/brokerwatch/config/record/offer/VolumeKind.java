package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// How far a volume may be trusted: stated, free of duplicates, at least or about, or merely the size of what is shown.
public enum VolumeKind {
    CLAIMED,
    UNIQUE,
    BOUNDED,
    SAMPLE;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static VolumeKind ofLabel(String label) {
        return Label.parse(VolumeKind.class, label);
    }
}
