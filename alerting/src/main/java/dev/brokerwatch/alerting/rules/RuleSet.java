package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// All rules of an installation. Immutable and thread-safe.
public final class RuleSet {

    /// A rule that could not be evaluated on a listing, by a division by zero or by passing its bounds. `how` is a code
    /// without any word of the listing.
    public record Failure(Rule rule, String how) {}

    private static final String DEFAULTS = "rules/default.yaml";

    private final List<Rule> rules;

    private RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Reads `rules/default.yaml`, the operator's or else the one that brokerwatch carries, and every other
    /// `rules/*.yaml` of the operator's. Throws [BadRuleException] that tells every problem in them.
    public static RuleSet read(OperatorFiles files) {
        Set<String> names = new LinkedHashSet<>();
        names.add(DEFAULTS);
        names.addAll(files.own("rules", ".yaml"));
        RuleReader reader = new RuleReader();
        names.forEach(name -> reader.read(name, files.read(name)));
        return new RuleSet(reader.finish());
    }

    /// Reads one file's text; `file` is its name in messages.
    public static RuleSet parse(String file, String yaml) {
        RuleReader reader = new RuleReader();
        reader.read(file, yaml);
        return new RuleSet(reader.finish());
    }

    public List<Rule> rules() {
        return rules;
    }

    /// Whether any rule looks at this event at all.
    public boolean concern(ListingEvent event) {
        return rules.stream()
                .anyMatch(rule -> rule.concerns(event.type(), event.listing().seller().site()));
    }

    /// The rules that fire. A rule about packages fires at the first package for which it holds. A rule that fails does
    /// not fire and is told to `failures`; the others go on.
    public List<Fired> judge(Facts facts, Consumer<Failure> failures) {
        Map<String, Object> common = new HashMap<>();
        common.put(Vocabulary.LISTING, Bindings.listing(facts));
        common.put(Vocabulary.SELLER, Bindings.seller(facts));
        List<Fired> fired = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.concerns(facts.event().type(), facts.event().listing().seller().site())) {
                try {
                    judge(rule, facts, common).ifPresent(fired::add);
                } catch (Expression.EvaluationFailure e) {
                    failures.accept(new Failure(rule, String.valueOf(e.getMessage())));
                }
            }
        }
        return fired;
    }

    private static Optional<Fired> judge(Rule rule, Facts facts, Map<String, Object> common) {
        Map<String, Object> variables = new HashMap<>(common);
        variables.put(
                Vocabulary.WINDOW,
                Bindings.window(rule.window(), facts.window().apply(rule.window())));
        if (!rule.when().isPerPackage() && !rule.why().isPerPackage()) {
            return judge(rule, variables);
        }
        for (PackageFigures figures : facts.packages()) {
            variables.put(Vocabulary.OFFERED, Bindings.offered(figures));
            Optional<Fired> fired = judge(rule, variables);
            if (fired.isPresent()) {
                return fired;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fired> judge(Rule rule, Map<String, Object> variables) {
        return rule.when().holds(variables)
                ? Optional.of(new Fired(rule, rule.why().fill(variables)))
                : Optional.empty();
    }
}
