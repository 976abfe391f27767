package dev.brokerwatch.config.record.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person decided about a case, a listing or two sellers. `subject` is the listing's or alert group's id;
/// `other` the second seller's key where the decision concerns two. `note` is the person's own words, at most 4,000
/// characters. The sequence of these is the audit trail.
public record CaseEvent(
        String id,
        CaseEventType type,
        String subject,
        @Nullable String other,
        String by,
        Instant at,
        String note) {

    public CaseEvent {
        if (note.length() > 4_000) {
            throw new IllegalArgumentException("a note has at most 4,000 characters");
        }
    }
}
