package dev.brokerwatch.config.service;

import dev.brokerwatch.config.wire.DeadLetter;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Sets aside what could not be processed: where it lies and why, never its bytes. Thread-safe.
public final class DeadLetters {

    private static final int LONGEST_REASON = 500;

    private final Publisher publisher;
    private final InstantSource clock;

    public DeadLetters(Publisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /// `reason` is our own words; whatever else gets in is cut to 500 characters and freed of control characters.
    public void put(
            ConsumerRecord<?, ?> source, String step, String reason, @Nullable String reference) {
        DeadLetter letter =
                new DeadLetter(
                        source.topic(),
                        source.partition(),
                        source.offset(),
                        step,
                        harmless(reason),
                        reference,
                        clock.instant());
        publisher.send(Topic.DEAD_LETTERS, source.topic(), JsonCodec.DEAD_LETTERS.encode(letter));
    }

    private static String harmless(String reason) {
        StringBuilder text = new StringBuilder();
        reason.codePoints()
                .limit(LONGEST_REASON / 2)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
