package dev.brokerwatch.alerting.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An alert in the form of Alertmanager's webhook, version 4, with one entry for each listing, so that whatever reads
/// Alertmanager reads brokerwatch. What has no place in that form stands in `brokerwatch`.
record AlertmanagerMessage(
        String version,
        String groupKey,
        int truncatedAlerts,
        String status,
        String receiver,
        Map<String, String> groupLabels,
        Map<String, String> commonLabels,
        Map<String, String> commonAnnotations,
        @JsonProperty("externalURL") String externalUrl,
        List<Entry> alerts,
        AlertMessage brokerwatch) {

    private static final String NEVER = "0001-01-01T00:00:00Z";

    /// Labels tell entries apart; figures and words are annotations.
    record Entry(
            String status,
            Map<String, String> labels,
            Map<String, String> annotations,
            Instant startsAt,
            String endsAt,
            @JsonProperty("generatorURL") String generatorUrl,
            String fingerprint) {}

    static AlertmanagerMessage of(
            AlertMessage message, String group, String receiver, String console) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("alertname", message.rule());
        labels.put("severity", message.severity());
        labels.put("site", message.site());
        labels.put("seller", message.seller());
        return new AlertmanagerMessage(
                "4",
                group,
                message.total() - message.listings().size(),
                "firing",
                receiver,
                Map.of("alertname", message.rule()),
                labels,
                Map.of("summary", message.summary()),
                console,
                message.listings().stream().map(shown -> entry(shown, message, labels)).toList(),
                message);
    }

    private static Entry entry(
            AlertMessage.Shown shown, AlertMessage message, Map<String, String> common) {
        Map<String, String> labels = new LinkedHashMap<>(common);
        labels.put("listing", shown.id());
        labels.put("category", String.join(",", shown.categories()));
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("summary", message.summary());
        annotations.put("why", shown.why());
        annotations.put("url", shown.url());
        annotations.put("offer", String.join("; ", shown.offers()));
        annotations.put("excerpt", shown.excerpt());
        annotations.put("last_seen_alive", shown.lastSeenAlive().toString());
        return new Entry(
                "firing",
                labels,
                annotations,
                message.at(),
                NEVER,
                shown.console(),
                shown.id().substring(0, 16));
    }
}
