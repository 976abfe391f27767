package dev.brokerwatch.config.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The section `alerting` of `brokerwatch.yaml`. `console` is the address under which people reach the console, for the
/// links in alerts.
public record AlertingSettings(String console, List<SinkSettings> sinks) {

    /// A log of JSON lines, and links to the console on this machine.
    public static final AlertingSettings DEFAULT =
            new AlertingSettings("http://127.0.0.1:8080", List.of(SinkSettings.log("log")));

    public AlertingSettings {
        sinks = List.copyOf(sinks);
        Set<String> names = new HashSet<>();
        for (SinkSettings sink : sinks) {
            if (!names.add(sink.name())) {
                throw new IllegalArgumentException(
                        "two sinks are called \"" + sink.name() + "\"; rename one of them");
            }
        }
    }
}
