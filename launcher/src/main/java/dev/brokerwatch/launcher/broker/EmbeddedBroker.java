package dev.brokerwatch.launcher.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;

/// One Kafka node on loopback whose data lies in a folder and outlives the process, `kill -9` included.
/// Not thread-safe: one thread starts and closes it.
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE = 1;

    private final Path data;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(Path data, int port, int controllerPort) {
        this.data = data;
        this.bootstrapServers = "127.0.0.1:" + port;
        this.server =
                new KafkaRaftServer(
                        new KafkaConfig(settings(data, port, controllerPort), false), Time.SYSTEM);
    }

    /// Starts a broker, formatting the folder at its first use. Returns when the broker takes requests.
    ///
    /// @param data where its logs lie; created where missing
    /// @param port the port for clients, 0 for any free one
    /// @throws BrokerException when the port is taken or the folder cannot be used
    public static EmbeddedBroker start(Path data, int port) {
        int clientPort = port == 0 ? FreePort.find() : FreePort.require(port, "--kafka-port");
        int controllerPort = FreePort.find();
        format(data);
        EmbeddedBroker broker = new EmbeddedBroker(data, clientPort, controllerPort);
        try {
            broker.server.startup();
        } catch (RuntimeException e) {
            broker.close();
            throw new BrokerException(
                    "Kafka did not start on its data in " + data + ": " + e.getMessage(), e);
        }
        return broker;
    }

    /// `host:port` for clients.
    public String bootstrapServers() {
        return bootstrapServers;
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + data, e);
        } catch (FormatterException e) {
            throw new BrokerException("cannot format " + data + " for Kafka: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new BrokerException("cannot format " + data + " for Kafka", e);
        }
    }

    private static Map<String, String> settings(Path data, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the node's own earlier registration must run out before it may register
        // again.
        settings.put("broker.session.timeout.ms", "5000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.put("log.cleaner.io.buffer.size", Integer.toString(128 << 10));
        settings.put("message.max.bytes", Integer.toString(8 << 20));
        settings.put("metadata.log.segment.bytes", Integer.toString(8 << 20));
        settings.put("metadata.max.retention.bytes", Integer.toString(32 << 20));
        settings.put("controlled.shutdown.enable", "false");
        return settings;
    }
}
