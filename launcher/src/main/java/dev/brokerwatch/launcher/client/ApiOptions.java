package dev.brokerwatch.launcher.client;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the running brokerwatch is, as options of a command. A picocli mixin.
public final class ApiOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Where brokerwatch runs, or a frontier that runs alone (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Its data folder, which holds the API token (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /// Throws [ApiException] when the data folder holds no token.
    public ApiClient client() {
        return ApiClient.of(url, data.resolve("api-token"));
    }
}
