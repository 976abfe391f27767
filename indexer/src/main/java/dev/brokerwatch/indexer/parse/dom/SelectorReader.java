package dev.brokerwatch.indexer.parse.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one path of a [Selector].
final class SelectorReader {

    private final String text;
    private int at;

    SelectorReader(String text) {
        this.text = text;
    }

    Selector.Path read() {
        List<Compound> steps = new ArrayList<>();
        List<Boolean> child = new ArrayList<>();
        String attribute = null;
        steps.add(compound());
        while (at < text.length()) {
            skipBlanks();
            if (peek('@')) {
                at++;
                attribute = name();
            } else if (at < text.length()) {
                boolean direct = peek('>');
                if (direct) {
                    at++;
                    skipBlanks();
                }
                child.add(direct);
                steps.add(compound());
            }
        }
        return new Selector.Path(steps, child, attribute);
    }

    private Compound compound() {
        int start = at;
        String tag = null;
        List<String> classes = new ArrayList<>();
        List<AttributeTest> attributes = new ArrayList<>();
        List<Compound> not = new ArrayList<>();
        if (peek('*')) {
            at++;
        } else if (at < text.length() && isNamePart(text.charAt(at))) {
            tag = name().toLowerCase(Locale.ROOT);
        }
        while (at < text.length() && !isEnd(text.charAt(at))) {
            char c = text.charAt(at++);
            switch (c) {
                case '.' -> classes.add(name());
                case '#' ->
                        attributes.add(
                                new AttributeTest("id", AttributeTest.Operator.EQUALS, name()));
                case '[' -> attributes.add(attribute());
                case ':' -> not.add(negation());
                default -> throw wrong();
            }
        }
        if (at == start) {
            throw wrong();
        }
        return new Compound(tag, classes, attributes, not);
    }

    private Compound negation() {
        if (!text.startsWith("not(", at)) {
            throw wrong();
        }
        at += 4;
        Compound excluded = compound();
        if (!peek(')')) {
            throw wrong();
        }
        at++;
        return excluded;
    }

    private AttributeTest attribute() {
        String name = name().toLowerCase(Locale.ROOT);
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw wrong();
        }
        String rest = text.substring(at, end);
        at = end + 1;
        if (rest.isEmpty()) {
            return new AttributeTest(name, AttributeTest.Operator.EXISTS, "");
        }
        AttributeTest.Operator operator = operator(rest.charAt(0));
        int value = operator == AttributeTest.Operator.EQUALS ? 1 : 2;
        if (operator == null || rest.length() < value || rest.charAt(value - 1) != '=') {
            throw wrong();
        }
        return new AttributeTest(name, operator, unquoted(rest.substring(value)));
    }

    private static AttributeTest.@Nullable Operator operator(char c) {
        return switch (c) {
            case '=' -> AttributeTest.Operator.EQUALS;
            case '^' -> AttributeTest.Operator.STARTS;
            case '$' -> AttributeTest.Operator.ENDS;
            case '*' -> AttributeTest.Operator.CONTAINS;
            default -> null;
        };
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && (value.startsWith("\"") || value.startsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw wrong();
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private static boolean isEnd(char c) {
        return c <= ' ' || c == '>' || c == ')';
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "\"" + text + "\" is no selector: character " + (at + 1) + " is not understood");
    }
}
