package dev.brokerwatch.config.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.wire.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class PublisherTest {

    @Test
    void whatIsForAllGoesToEveryPartitionOnce() {
        MockProducer<String, byte[]> kafka =
                new MockProducer<>(
                        cluster(4), true, null, new StringSerializer(), new ByteArraySerializer());
        try (Publisher publisher = new Publisher(kafka)) {
            publisher.sendToAll(Topic.REPORTS, "all", new byte[] {1});
            publisher.flush();
        }

        assertThat(kafka.history())
                .extracting(ProducerRecord::partition)
                .containsExactly(0, 1, 2, 3);
    }

    private static Cluster cluster(int partitions) {
        Node node = new Node(1, "none.example", 1);
        Node[] nodes = {node};
        List<PartitionInfo> all =
                IntStream.range(0, partitions)
                        .mapToObj(i ->
                                new PartitionInfo(Topic.REPORTS.topicName(), i, node, nodes, nodes))
                        .toList();
        return new Cluster("test", List.of(node), all, Set.of(), Set.of());
    }
}
