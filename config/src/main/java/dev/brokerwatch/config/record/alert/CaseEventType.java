package dev.brokerwatch.config.record.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What people decided.
public enum CaseEventType {
    ACKNOWLEDGED,
    NOTED,
    NOTICE_SENT,
    REMOVAL_VERIFIED,
    NOT_AN_OFFER,
    SAME_SELLER,
    NOT_SAME_SELLER,
    CLOSED;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static CaseEventType ofLabel(String label) {
        return Label.parse(CaseEventType.class, label);
    }
}
