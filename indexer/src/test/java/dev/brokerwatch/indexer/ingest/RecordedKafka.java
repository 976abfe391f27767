package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.wire.DeadLetter;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.indexer.cast.TestListings;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Kafka's own fake of a producer, and what was sent through it.
final class RecordedKafka implements AutoCloseable {

    static final int PARTITIONS = 4;

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(
                    true,
                    new RoundRobinPartitioner(),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final Meters meters = new Meters();

    Outbox outbox() {
        return new Outbox(
                new Publisher(producer),
                PARTITIONS,
                meters,
                InstantSource.fixed(TestListings.NOON));
    }

    Meters meters() {
        return meters;
    }

    List<ListingEvent> events() {
        return sent(Topic.LISTINGS, JsonCodec.LISTINGS).toList();
    }

    List<FrontierInput> hints() {
        return sent(Topic.REPORTS, JsonCodec.REPORTS).toList();
    }

    List<DeadLetter> deadLetters() {
        return sent(Topic.DEAD_LETTERS, JsonCodec.DEAD_LETTERS).toList();
    }

    private <T> Stream<T> sent(Topic topic, JsonCodec<T> codec) {
        return producer.history().stream()
                .filter(message -> message.topic().equals(topic.topicName()))
                .map(message -> codec.decode(message.value()));
    }

    @Override
    public void close() {
        producer.close();
        meters.close();
    }
}
