package dev.brokerwatch.config.ops;

import java.util.List;
import java.util.Locale;

/// Every metric that brokerwatch has, and nothing else has names. In Prometheus a counter ends in `_total`.
///
/// What adds up: `FETCHES` by outcome is every URL of every visit that was asked for; `PAGES_READ` = those parsed + those
/// that triage passed over + those refused + those unchanged, by outcome; every dead letter is counted once.
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum Metric {
    VISITS_PLANNED(Type.COUNTER, "visits that the frontier planned"),
    URLS_DISCOVERED(Type.COUNTER, "URLs that became records of the frontier"),
    HOSTS(Type.GAUGE, "hosts that the frontier knows, by state", "state"),
    URLS_KNOWN(Type.GAUGE, "URLs that the frontier knows"),
    URLS_DUE(Type.GAUGE, "URLs that wait for their turn"),
    PLANNING_PAUSED(Type.GAUGE, "1 while the frontier plans nothing because the indexer is behind"),
    FETCHES(Type.COUNTER, "URLs asked for, by outcome", "outcome"),
    FETCHED_BYTES(Type.COUNTER, "bytes of entities as received"),
    FETCH_TIME(Type.TIMER, "time from a request to the end of its response"),
    VISITS_RUN(Type.COUNTER, "visits by how they ended", "end"),
    VISITS_RUNNING(Type.GAUGE, "visits under way"),
    BOUNDS_HIT(Type.COUNTER, "bounds that cut something off, by bound", "bound"),
    PAGES_READ(Type.COUNTER, "captures that the indexer took, by what came of them", "outcome"),
    POSTS_READ(Type.COUNTER, "posts read, by intent", "intent"),
    LISTING_EVENTS(Type.COUNTER, "listing events published, by type", "type"),
    LISTINGS(Type.GAUGE, "listings in the index"),
    REDACTIONS(Type.COUNTER, "victims' data replaced, by type", "type"),
    INDEX_LAG(Type.GAUGE, "captures that wait for the indexer"),
    INDEX_COMMIT_TIME(Type.TIMER, "time that a commit of the index took"),
    PAGE_TIME(Type.TIMER, "time from a page's capture until it was searchable"),
    SEARCH_TIME(Type.TIMER, "time that a search took"),
    DEAD_LETTERS(Type.COUNTER, "records set aside, by the step that gave up", "step"),
    FLAGS(Type.COUNTER, "rules that fired, by rule", "rule"),
    RULE_FAILURES(Type.COUNTER, "listings on which a rule could not be evaluated, by rule", "rule"),
    ALERTS(Type.COUNTER, "alerts raised, by rule and severity", "rule", "severity"),
    DELIVERIES(Type.COUNTER, "alerts handed to sinks, by sink and outcome", "sink", "outcome"),
    DELIVERY_LAG(Type.GAUGE, "alerts that a sink has yet to take", "sink");

    /// Micrometer's kinds.
    public enum Type {
        COUNTER,
        GAUGE,
        TIMER
    }

    private final Type type;
    private final String meaning;
    private final List<String> tags;

    Metric(Type type, String meaning, String... tags) {
        this.type = type;
        this.meaning = meaning;
        this.tags = List.of(tags);
    }

    /// The name in Micrometer's form: `brokerwatch.alerts`.
    public String meterName() {
        return "brokerwatch." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /// The name as Prometheus shows it: `brokerwatch_alerts_total`.
    public String prometheusName() {
        String base = "brokerwatch_" + name().toLowerCase(Locale.ROOT);
        return switch (type) {
            case COUNTER -> base + "_total";
            case GAUGE -> base;
            case TIMER -> base + "_seconds";
        };
    }

    public Type type() {
        return type;
    }

    public String meaning() {
        return meaning;
    }

    public List<String> tags() {
        return tags;
    }

    /// The table of the documentation, in Markdown.
    public static String table() {
        StringBuilder table =
                new StringBuilder(
                        "| metric | type | tags | meaning |\n| --- | --- | --- | --- |\n");
        for (Metric metric : values()) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| `%s` | %s | %s | %s |%n",
                            metric.prometheusName(),
                            metric.type.name().toLowerCase(Locale.ROOT),
                            String.join(", ", metric.tags),
                            metric.meaning));
        }
        return table.toString();
    }
}
