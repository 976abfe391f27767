package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.alert.Severity;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads rules from YAML and collects every problem before it gives up, so that an operator mends a file in one go.
/// Not thread-safe; used once.
final class RuleReader {

    private static final String EXPLAINED = "The listing is of interest.";
    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "severity",
                    "about",
                    "when",
                    "why",
                    "window",
                    "cooldown",
                    "sites",
                    "on",
                    "enabled");
    private static final Set<ListingEventType> NEWS =
            Set.of(
                    ListingEventType.APPEARED,
                    ListingEventType.CHANGED,
                    ListingEventType.REPOSTED,
                    ListingEventType.BACK);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    void read(String file, String yaml) {
        RuleDocument document = new RuleDocument(file, yaml, problems);
        for (MappingNode node : document.rules()) {
            readRule(document, node);
        }
    }

    /// Throws [BadRuleException] where there was any problem.
    List<Rule> finish() {
        if (!problems.isEmpty()) {
            throw new BadRuleException(problems);
        }
        return List.copyOf(rules);
    }

    private void readRule(RuleDocument document, MappingNode node) {
        int before = problems.size();
        document.refuseUnknown(node, KEYS);
        String name = document.text(node, "name");
        checkName(document, node, name);
        Condition when = document.compiled(node, "when", Condition::compile);
        Explanation why = explanation(document, node);
        boolean enabled =
                switch (document.optional(node, "enabled", "true")) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        document.problem(at(node, "enabled"), "\"enabled\" is true or false");
                        yield false;
                    }
                };
        Severity severity = severity(document, node);
        Set<ListingEventType> on = events(document, node);
        Duration window = duration(document, node, "window", DAY);
        Duration cooldown = duration(document, node, "cooldown", DAY);
        Set<SiteId> sites = words(document, node, "sites", SiteId::new);
        if (problems.size() == before && enabled && when != null && why != null && name != null) {
            String about = document.optional(node, "about", "");
            rules.add(new Rule(name, severity, about, sites, on, window, cooldown, when, why));
        }
    }

    private static Node at(MappingNode rule, String key) {
        Node value = RuleDocument.find(rule, key);
        return value == null ? rule : value;
    }

    private void checkName(RuleDocument document, MappingNode node, @Nullable String name) {
        if (name == null) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            document.problem(
                    at(node, "name"),
                    "a rule's name is 1 to 63 of a-z, 0-9 and '-', starting with a letter or digit");
        } else if (!names.add(name)) {
            document.problem(
                    at(node, "name"), "there is another rule \"" + name + "\"; rename one of them");
        }
    }

    private @Nullable Explanation explanation(RuleDocument document, MappingNode node) {
        if (RuleDocument.find(node, "why") == null) {
            try {
                return Explanation.compile(EXPLAINED);
            } catch (Expression.BadExpression e) {
                throw new IllegalStateException("a sentence without figures is well formed", e);
            }
        }
        return document.compiled(node, "why", Explanation::compile);
    }

    private static Severity severity(RuleDocument document, MappingNode node) {
        String label = document.optional(node, "severity", Severity.MEDIUM.label());
        try {
            return Severity.ofLabel(label);
        } catch (IllegalArgumentException e) {
            document.problem(at(node, "severity"), String.valueOf(e.getMessage()));
            return Severity.MEDIUM;
        }
    }

    private static Set<ListingEventType> events(RuleDocument document, MappingNode node) {
        return RuleDocument.find(node, "on") == null
                ? NEWS
                : words(document, node, "on", ListingEventType::ofLabel);
    }

    private static <T> Set<T> words(
            RuleDocument document, MappingNode node, String key, Function<String, T> read) {
        Set<T> values = new HashSet<>();
        for (ScalarNode word : document.list(node, key)) {
            try {
                values.add(read.apply(word.getValue()));
            } catch (IllegalArgumentException e) {
                document.problem(word, String.valueOf(e.getMessage()));
            }
        }
        return values.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static Duration duration(
            RuleDocument document, MappingNode node, String key, Duration otherwise) {
        if (RuleDocument.find(node, key) == null) {
            return otherwise;
        }
        Duration told = parse(document.optional(node, key, ""));
        if (told == null || told.isZero() || told.compareTo(LONGEST) > 0) {
            document.problem(
                    at(node, key),
                    "\"" + key + "\" is a time such as 30m, 6h or 7d, and at most 366d");
            return otherwise;
        }
        return told;
    }

    private static @Nullable Duration parse(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
