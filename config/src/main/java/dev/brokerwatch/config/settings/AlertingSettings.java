package dev.brokerwatch.config.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `alerting.yaml` says. `console` is the address under which people reach the console, for the links in alerts.
public record AlertingSettings(String console, List<SinkSettings> sinks) {

    /// A log of JSON lines, and links to the console on this machine.
    public static final AlertingSettings DEFAULT =
            new AlertingSettings("http://127.0.0.1:8080", List.of(SinkSettings.log("log")));

    private static final String FILE = "alerting.yaml";

    public AlertingSettings {
        console = console.endsWith("/") ? console.substring(0, console.length() - 1) : console;
        sinks = List.copyOf(sinks);
        Set<String> names = new HashSet<>();
        for (SinkSettings sink : sinks) {
            if (!names.add(sink.name())) {
                throw new IllegalArgumentException(
                        "two sinks are called \"" + sink.name() + "\"; rename one of them");
            }
        }
    }

    /// The operator's `alerting.yaml`; what it leaves out is as in [#DEFAULT].
    ///
    /// @throws SettingsException when it cannot be used
    public static AlertingSettings read(OperatorFiles files) {
        AlertingFile file = StrictYaml.read(FILE, files.read(FILE), AlertingFile.class);
        return new AlertingSettings(
                file.console() == null ? DEFAULT.console() : file.console(),
                file.sinks() == null ? DEFAULT.sinks() : file.sinks());
    }

    /// With links to another console.
    public AlertingSettings withConsole(String address) {
        return new AlertingSettings(address, sinks);
    }

    record AlertingFile(@Nullable String console, @Nullable List<SinkSettings> sinks) {}
}
