package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.settings.AlertingSettings;
import dev.brokerwatch.config.settings.SinkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes sinks of their settings. `environment` and files hold the secrets; a missing one stops the start with its name.
public record Sinks(Path dataFolder, Map<String, String> environment, InstantSource clock) {

    private static final int SHORTEST_SECRET = 16;

    public Sinks {
        environment = Map.copyOf(environment);
    }

    public List<Sink> of(AlertingSettings settings) {
        return settings.sinks().stream().map(sink -> of(sink, settings.console())).toList();
    }

    public Sink of(SinkSettings sink, String console) {
        return switch (sink.type()) {
            case LOG ->
                    new JsonLogSink(
                            sink.name(),
                            dataFolder.resolve("alerts").resolve(sink.name() + ".jsonl"),
                            console);
            case WEBHOOK -> {
                String secret = secretOf(sink);
                yield new WebhookSink(
                        sink.name(),
                        sink.address(environment),
                        secret == null ? null : new Signature(secret),
                        console,
                        clock);
            }
        };
    }

    private @Nullable String secretOf(SinkSettings sink) {
        String secret = null;
        if (sink.secretEnv() != null) {
            secret = environment.get(sink.secretEnv());
        } else if (sink.secretFile() != null) {
            secret = read(sink, Path.of(sink.secretFile()));
        } else {
            return null;
        }
        if (secret == null || secret.strip().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "the sink \""
                            + sink.name()
                            + "\" needs a secret of at least "
                            + SHORTEST_SECRET
                            + " characters in "
                            + (sink.secretEnv() != null
                                    ? "the environment variable " + sink.secretEnv()
                                    : sink.secretFile()));
        }
        return secret.strip();
    }

    private static String read(SinkSettings sink, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the sink \"" + sink.name() + "\" cannot read its secret from " + file, e);
        }
    }
}
