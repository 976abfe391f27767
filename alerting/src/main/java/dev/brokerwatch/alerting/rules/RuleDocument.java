package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.settings.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One YAML file of rules as nodes that know where they stand, so that a problem inside an expression can be told at
/// its own line and column of the file.
final class RuleDocument {

    /// Makes something of a value's text, or says where in it the mistake is.
    interface Compiler<T> {
        T compile(String source) throws Expression.BadExpression;
    }

    private final String file;
    private final String yaml;
    private final List<String> problems;

    RuleDocument(String file, String yaml, List<String> problems) {
        this.file = file;
        this.yaml = yaml;
        this.problems = problems;
    }

    /// The entries of the list `rules`, which is the only key of the file.
    List<MappingNode> rules() {
        Optional<Node> root = compose();
        if (root.isEmpty()) {
            return List.of();
        }
        if (!(root.get() instanceof MappingNode top)) {
            problem(root.get(), "a file of rules starts with \"rules:\" and a list");
            return List.of();
        }
        refuseUnknown(top, Set.of("rules"));
        List<MappingNode> rules = new ArrayList<>();
        for (Node node : nodes(top, "rules")) {
            if (node instanceof MappingNode rule) {
                rules.add(rule);
            } else {
                problem(node, "a rule is a group of keys: name, severity, when, why");
            }
        }
        return rules;
    }

    private Optional<Node> compose() {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            problem(e.getProblemMark().orElse(null), e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    void refuseUnknown(MappingNode node, Set<String> known) {
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                String mend =
                        NearestName.of(key, known)
                                .map(name -> "did you mean \"" + name + "\"?")
                                .orElse(
                                        "known are "
                                                + String.join(
                                                        ", ", known.stream().sorted().toList()));
                problem(tuple.getKeyNode(), "\"" + key + "\" is no key here; " + mend);
            }
        }
    }

    static @Nullable Node find(MappingNode node, String key) {
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    /// The text of a key that must be there; null, and a problem, where it is not.
    @Nullable String text(MappingNode node, String key) {
        if (find(node, key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        problem(node, "this rule has no \"" + key + "\"; add one");
        return null;
    }

    String optional(MappingNode node, String key, String otherwise) {
        Node value = find(node, key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(value, "\"" + key + "\" is a single value");
        return otherwise;
    }

    List<ScalarNode> list(MappingNode node, String key) {
        List<ScalarNode> words = new ArrayList<>();
        for (Node item : nodes(node, key)) {
            if (item instanceof ScalarNode scalar) {
                words.add(scalar);
            } else {
                problem(item, "\"" + key + "\" is a list of words");
            }
        }
        return words;
    }

    private List<Node> nodes(MappingNode node, String key) {
        Node value = find(node, key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value != null) {
            problem(value, "\"" + key + "\" is a list");
        }
        return List.of();
    }

    <T> @Nullable T compiled(MappingNode node, String key, Compiler<T> compiler) {
        String source = text(node, key);
        if (source == null || !(find(node, key) instanceof ScalarNode scalar)) {
            return null;
        }
        try {
            return compiler.compile(source);
        } catch (Expression.BadExpression e) {
            problems.add(place(scalar, e) + ": in \"" + key + "\": " + e.getMessage());
            return null;
        }
    }

    /// A literal block keeps its lines, each behind the block's indentation; what stands on one line starts where the
    /// value starts. Of a value folded over several lines only the start is known.
    private String place(ScalarNode scalar, Expression.BadExpression e) {
        int line = lineOf(scalar.getStartMark()) + e.line;
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            String first =
                    yaml.lines()
                            .skip(lineOf(scalar.getStartMark()) + 1L)
                            .filter(text -> !text.isBlank())
                            .findFirst()
                            .orElse("");
            int indentation = first.length() - first.stripLeading().length();
            return file + ":" + (line + 1) + ":" + (indentation + e.column + 1);
        }
        int quote = scalar.isPlain() ? 0 : 1;
        return file + ":" + line + ":" + (columnOf(scalar.getStartMark()) + quote + e.column + 1);
    }

    void problem(Node node, String what) {
        problem(node.getStartMark().orElse(null), what);
    }

    private void problem(@Nullable Mark mark, String what) {
        Optional<Mark> at = Optional.ofNullable(mark);
        problems.add(file + ":" + (lineOf(at) + 1) + ":" + (columnOf(at) + 1) + ": " + what);
    }

    private static int lineOf(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0);
    }

    private static int columnOf(Optional<Mark> mark) {
        return mark.map(Mark::getColumn).orElse(0);
    }
}
