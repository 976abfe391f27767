package dev.brokerwatch.launcher;

import dev.brokerwatch.launcher.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `brokerwatch broker`.
@Command(
        name = "broker",
        description =
                "Run the embedded Kafka broker alone, for trials with services started one by one.",
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where its logs lie (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            description =
                    "The port for clients on 127.0.0.1; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 9092;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), port);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    broker.close();
                                    stopped.countDown();
                                },
                                "stop-broker"));
        spec.commandLine().getOut().println("Kafka listens on " + broker.bootstrapServers());
        spec.commandLine().getOut().flush();
        stopped.await();
        return 0;
    }
}
