package dev.brokerwatch.config.service;

import dev.brokerwatch.config.wire.Topic;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Sends records and remembers the first that could not be sent: whoever goes on after [#flush] knows that everything
/// before it was acknowledged. Thread-safe.
public final class Publisher implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Publisher(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /// Sends to the partition of the key. Whether it arrived is told by [#flush], or by the next call that fails.
    public void send(Topic topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic.topicName(), key, value), new CompletableFuture<>());
    }

    /// Sends to a partition that the key alone does not tell.
    public void send(Topic topic, int partition, String key, byte[] value) {
        send(
                new ProducerRecord<>(topic.topicName(), partition, key, value),
                new CompletableFuture<>());
    }

    /// Sends one to every partition that the topic has.
    public void sendToAll(Topic topic, String key, byte[] value) {
        int partitions = producer.partitionsFor(topic.topicName()).size();
        for (int partition = 0; partition < partitions; partition++) {
            send(topic, partition, key, value);
        }
    }

    /// Sends to the partition of the key; the future completes at the acknowledgement.
    public CompletableFuture<Void> sendAndTell(Topic topic, String key, byte[] value) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        send(new ProducerRecord<>(topic.topicName(), key, value), acknowledged);
        return acknowledged;
    }

    /// Waits until all that was sent is acknowledged.
    ///
    /// @throws ServiceException when something could not be sent, now or before: it cannot be made good by going on
    public void flush() {
        producer.flush();
        requireHealthy();
    }

    @Override
    public void close() {
        producer.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells the same
    private void send(ProducerRecord<String, byte[]> record, CompletableFuture<Void> acknowledged) {
        requireHealthy();
        producer.send(
                record,
                (metadata, exception) -> {
                    if (exception == null) {
                        acknowledged.complete(null);
                    } else {
                        failure.compareAndSet(null, exception);
                        acknowledged.completeExceptionally(exception);
                    }
                });
    }

    private void requireHealthy() {
        Exception first = failure.get();
        if (first != null) {
            throw new ServiceException("Kafka did not take a record: " + first.getMessage(), first);
        }
    }
}
