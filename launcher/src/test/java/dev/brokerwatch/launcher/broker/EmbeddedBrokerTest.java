package dev.brokerwatch.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.TopicAdmin;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.TopicLayout;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir Path folder;

    @Test
    void keepsItsTopicsOverARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = adminOf(broker)) {
            admin.createTopics(
                            Arrays.stream(Topic.values())
                                    .map(topic -> topic.describe(TopicLayout.embedded()))
                                    .toList())
                    .all()
                    .get();
        }

        try (EmbeddedBroker again = EmbeddedBroker.start(folder, 0);
                Admin admin = adminOf(again)) {
            Set<String> names = admin.listTopics().names().get();
            assertThat(names)
                    .containsAll(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        }
    }

    @Test
    void topicsThatAreThereFollowALayoutThatShrank() throws Exception {
        TopicLayout usual = TopicLayout.embedded();
        TopicLayout small = new TopicLayout(4, (short) 1, usual.pagesKept(), 400_000_000L);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = adminOf(broker)) {
            KafkaClients clients = KafkaClients.of(broker.bootstrapServers());
            TopicAdmin.ensure(clients, usual);

            TopicAdmin.adjust(clients, small);

            ConfigResource pages =
                    new ConfigResource(ConfigResource.Type.TOPIC, Topic.PAGES.topicName());
            Config told = admin.describeConfigs(List.of(pages)).all().get().get(pages);
            assertThat(told)
                    .isNotNull()
                    .satisfies(config ->
                            assertThat(config.get("retention.bytes").value())
                                    .isEqualTo("100000000"));
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("choose another");
        }
    }

    private static Admin adminOf(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
