package dev.brokerwatch.crawler.frontier;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// As much of Kafka Streams as the frontier's processor leans on, for one partition: stores in memory, a list of what it
/// sends, punctuations when [#tick] says so.
final class LocalContext implements ProcessorContext<String, Object> {

    private final InstantSource clock;
    private final Map<String, StateStore> stores = new HashMap<>();
    private final List<Punctuator> punctuators = new ArrayList<>();
    private final Queue<Object> sent = new ArrayDeque<>();

    LocalContext(InstantSource clock) {
        this.clock = clock;
    }

    void tick() {
        List.copyOf(punctuators).forEach(due -> due.punctuate(currentSystemTimeMs()));
    }

    /// The oldest record that was sent and not yet polled, or null.
    @Nullable Object poll() {
        return sent.poll();
    }

    @Override
    public String applicationId() {
        return "local-frontier";
    }

    @Override
    public TaskId taskId() {
        return new TaskId(0, 0);
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return Optional.empty();
    }

    @Override
    // The caller knows its stores, as with the real one.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S extends StateStore> S getStateStore(String name) {
        return (S) stores.computeIfAbsent(name, own -> Stores.inMemoryKeyValueStore(own).get());
    }

    @Override
    public Cancellable schedule(Duration every, PunctuationType type, Punctuator punctuator) {
        punctuators.add(punctuator);
        return () -> punctuators.remove(punctuator);
    }

    @Override
    public Cancellable schedule(
            Instant start, Duration every, PunctuationType type, Punctuator punctuator) {
        return schedule(every, type, punctuator);
    }

    @Override
    public <K extends String, V> void forward(Record<K, V> record) {
        sent.add(record.value());
    }

    @Override
    public <K extends String, V> void forward(Record<K, V> record, String sink) {
        sent.add(record.value());
    }

    @Override
    public void commit() {}

    @Override
    public long currentSystemTimeMs() {
        return clock.millis();
    }

    @Override
    public long currentStreamTimeMs() {
        return clock.millis();
    }

    @Override
    public Map<String, Object> appConfigs() {
        return Map.of();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        return Map.of();
    }

    @Override
    public Serde<?> keySerde() {
        throw notHere();
    }

    @Override
    public Serde<?> valueSerde() {
        throw notHere();
    }

    @Override
    public File stateDir() {
        throw notHere();
    }

    @Override
    public StreamsMetrics metrics() {
        throw notHere();
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("the frontier does without");
    }
}
