package dev.brokerwatch.config.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class KafkaClientsTest {

    private static final KafkaClients KAFKA = KafkaClients.of("127.0.0.1:9092");

    @Test
    void aKilledConsumersPartitionsAreGivenAwayAfterTenSeconds() {
        assertThat(KAFKA.consumerSettings("group", "client"))
                .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000)
                .containsEntry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    }

    @Test
    void aKilledTopologysPartitionsAreGivenAwayAfterTenSeconds() {
        Properties settings = KAFKA.streamsSettings("application", "state");

        assertThat(settings)
                .containsEntry("main.consumer.session.timeout.ms", 10_000)
                .containsEntry("main.consumer.heartbeat.interval.ms", 2_000);
    }

    @Test
    void aConsumerCommitsOnlyWhenTold() {
        assertThat(KAFKA.consumerSettings("group", "client"))
                .containsEntry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    @Test
    void aProducerLosesAndRepeatsNothing() {
        assertThat(KAFKA.producerSettings("client"))
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    }

    @Test
    void theOperatorsOwnSettingsComeLast() {
        KafkaClients own =
                new KafkaClients(
                        "127.0.0.1:9092",
                        Map.of(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "20000"));

        assertThat(own.consumerSettings("group", "client"))
                .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "20000");
    }
}
