package dev.brokerwatch.config.record.crawl;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What a page is to a reader.
public enum PageKind {
    INDEX,
    BOARD,
    THREAD,
    LISTING,
    PROFILE,
    LOGIN,
    BLOCKED,
    OTHER;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static PageKind ofLabel(String label) {
        return Label.parse(PageKind.class, label);
    }
}
