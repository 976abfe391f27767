package dev.brokerwatch.config.settings;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One sink of alerts. `name` is also its consumer group's, so a renamed sink starts anew at the oldest alert that is
/// kept. A webhook's address stands in `url` or, where it holds a secret itself, in the environment variable `urlEnv`;
/// the key that signs its requests in the environment variable `secretEnv` or in `secretFile`.
public record SinkSettings(
        String name,
        SinkType type,
        @Nullable String url,
        @Nullable String urlEnv,
        @Nullable String secretEnv,
        @Nullable String secretFile) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public SinkSettings {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a sink's name is 1 to 63 of a-z, 0-9 and '-', starting with a letter or digit");
        }
        if (type == SinkType.WEBHOOK && url == null && urlEnv == null) {
            throw new IllegalArgumentException(
                    "the webhook \"" + name + "\" has no address; add url: or urlEnv:");
        }
    }

    public static SinkSettings log(String name) {
        return new SinkSettings(name, SinkType.LOG, null, null, null, null);
    }

    /// The address of a webhook. Throws `IllegalArgumentException` that says what to mend, never what the address is.
    public URI address(Map<String, String> environment) {
        String address = url != null ? url : environment.get(String.valueOf(urlEnv));
        if (address == null) {
            throw new IllegalArgumentException(
                    "the sink \"" + name + "\" needs the environment variable " + urlEnv);
        }
        Optional<URI> parsed = parse(address);
        return parsed.orElseThrow(() ->
                new IllegalArgumentException(
                        "the address of the sink \"" + name + "\" is no http or https URL"));
    }

    private static Optional<URI> parse(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
