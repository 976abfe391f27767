package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.service.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Counts bounds, and tells of what they lost. Thread-safe.
final class FetchDeadLetters {

    static final String STEP = "fetch";

    private final DeadLetters letters;
    private final FetchMeters meters;

    FetchDeadLetters(DeadLetters letters, FetchMeters meters) {
        this.letters = letters;
        this.meters = meters;
    }

    /// `recordId` is the capture from which something is missing, or null where there is none.
    void hit(Bound bound, TakenVisit visit, @Nullable String recordId) {
        meters.bound(bound);
        if (bound.loses()) {
            put(visit.source(), bound.reason(), recordId);
        }
    }

    void put(ConsumerRecord<String, byte[]> source, String reason, @Nullable String reference) {
        letters.put(source, STEP, reason, reference);
        meters.deadLetter();
    }
}
