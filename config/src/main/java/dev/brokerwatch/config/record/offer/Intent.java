package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What the writer of a post wants. Only [#SELL] and [#FREE] make an offer; [#BUY] is kept as demand.
public enum Intent {
    SELL,
    BUY,
    FREE,
    DISCUSSION;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static Intent ofLabel(String label) {
        return Label.parse(Intent.class, label);
    }
}
