package dev.brokerwatch.config.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What could not be processed: where it lies, and why. Never its bytes, which can hold victims' data.
///
/// @param topic the source topic's name; `partition` and `offset` find the record while it is kept
/// @param step the step that gave up, such as `parse`
/// @param reason the error in words, without page content, at most 500 characters
/// @param reference the WARC record's id or another key, or null where none could be read
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        String step,
        String reason,
        @Nullable String reference,
        Instant at) {

    public DeadLetter {
        if (reason.length() > 500) {
            throw new IllegalArgumentException("a dead letter's reason has at most 500 characters");
        }
    }
}
