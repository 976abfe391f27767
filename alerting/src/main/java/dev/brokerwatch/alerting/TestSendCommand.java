package dev.brokerwatch.alerting;

import dev.brokerwatch.alerting.delivery.Delivery;
import dev.brokerwatch.alerting.delivery.Sink;
import dev.brokerwatch.alerting.delivery.Sinks;
import dev.brokerwatch.alerting.delivery.TestSend;
import dev.brokerwatch.config.settings.AlertingSettings;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.SinkSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Sends one alert that says it is a test to one sink, without Kafka, and tells what came of it.
@Command(
        name = "test-send",
        description = "Sends a test alert to one sink of alerting.yaml.",
        mixinStandardHelpOptions = true)
final class TestSendCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SINK", description = "The sink's name in alerting.yaml.")
    private String name = "";

    @Option(names = "--config", paramLabel = "DIR", description = "The operator's files.")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        OperatorFiles files = OperatorFiles.in(config);
        AlertingSettings settings = AlertingSettings.read(files);
        SinkSettings wanted =
                settings.sinks().stream()
                        .filter(sink -> sink.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> noSuchSink(settings));
        InstantSource clock = InstantSource.system();
        try (Sink sink = new Sinks(data, System.getenv(), clock).of(wanted, settings.console())) {
            return switch (sink.deliver(TestSend.alert(clock.instant()))) {
                case Delivery.Delivered() -> {
                    out().println("sink " + name + " took the test alert");
                    yield 0;
                }
                case Delivery.Failed(String reason, Duration ignored) -> {
                    out().println("sink " + name + " did not take the test alert: " + reason);
                    yield 1;
                }
            };
        }
    }

    private IllegalArgumentException noSuchSink(AlertingSettings settings) {
        return new IllegalArgumentException(
                "there is no sink \""
                        + name
                        + "\" in alerting.yaml; there are "
                        + settings.sinks().stream().map(SinkSettings::name).toList());
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        return spec.commandLine().getOut();
    }
}
