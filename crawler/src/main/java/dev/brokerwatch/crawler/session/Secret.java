package dev.brokerwatch.crawler.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Secrets by their names: `env:NAME` is a variable of the environment, `file:PATH` a file's first line.
final class Secret {

    private Secret() {}

    /// The secret, or null where there is none; it is read anew each time, so that a changed one counts.
    static @Nullable String read(String name, UnaryOperator<@Nullable String> environment) {
        if (name.startsWith("env:")) {
            return environment.apply(name.substring("env:".length()));
        }
        try {
            String text = Files.readString(Path.of(name.substring("file:".length())));
            return text.lines().findFirst().orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
