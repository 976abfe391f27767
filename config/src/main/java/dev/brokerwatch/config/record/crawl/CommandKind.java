package dev.brokerwatch.config.record.crawl;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// What an operator can order of the frontier.
public enum CommandKind {
    ADD,
    PAUSE,
    RESUME,
    RECRAWL,
    REMOVE,
    STOP_ALL,
    RESUME_ALL;

    /// The name as it is written in JSON, queries and pages: lower case.
    @JsonValue
    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    @JsonCreator
    public static CommandKind ofLabel(String label) {
        return Label.parse(CommandKind.class, label);
    }
}
