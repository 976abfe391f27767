package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What happened to a listing. [#CHECKED] says that it was seen again unchanged.
public enum ListingEventType {
    APPEARED,
    CHANGED,
    REPOSTED,
    SOLD,
    GONE,
    BACK,
    CHECKED;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static ListingEventType ofLabel(String label) {
        return Label.parse(ListingEventType.class, label);
    }
}
