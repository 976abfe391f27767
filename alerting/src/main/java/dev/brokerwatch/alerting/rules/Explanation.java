package dev.brokerwatch.alerting.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A sentence with figures: text in which `{expression}` stands for the value of a CEL expression. It can name the
/// closed vocabulary and figures only, so that no word of a page leaves by it. Thread-safe.
public final class Explanation {

    private static final String UNKNOWN = "?";
    private static final int LONGEST = 1_000;

    /// Text, or where `expression` is not null the place of a figure.
    private record Part(String text, @Nullable Expression expression) {}

    private final List<Part> parts;

    private Explanation(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Explanation compile(String template) throws Expression.BadExpression {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw at(
                        template, open, "this \"{\" is never closed; put a \"}\" after the figure");
            }
            parts.add(new Part(template.substring(from, open), null));
            parts.add(new Part("", figure(template, open + 1, close)));
            from = close + 1;
        }
        parts.add(new Part(template.substring(from), null));
        return new Explanation(parts);
    }

    private static Expression figure(String template, int start, int end)
            throws Expression.BadExpression {
        try {
            return Expression.compile(template.substring(start, end), Vocabulary.EXPLANATION, null);
        } catch (Expression.BadExpression e) {
            throw at(template, start + e.column, String.valueOf(e.getMessage()));
        }
    }

    private static Expression.BadExpression at(String template, int index, String problem) {
        String before = template.substring(0, Math.min(index, template.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Expression.BadExpression(
                line, before.length() - before.lastIndexOf('\n') - 1, problem);
    }

    boolean isPerPackage() {
        return parts.stream()
                .map(Part::expression)
                .anyMatch(expression -> expression != null && expression.isPerPackage());
    }

    String fill(Map<String, Object> variables) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : parts) {
            sentence.append(part.text());
            if (part.expression() != null) {
                sentence.append(
                        part.expression().value(variables).map(Explanation::show).orElse(UNKNOWN));
            }
        }
        return sentence.length() <= LONGEST ? sentence.toString() : sentence.substring(0, LONGEST);
    }

    private static String show(Object value) {
        return switch (value) {
            case Double number when Double.isFinite(number) ->
                    new BigDecimal(number)
                            .round(new MathContext(3, RoundingMode.HALF_UP))
                            .stripTrailingZeros()
                            .toPlainString();
            case List<?> list ->
                    list.stream().map(Explanation::show).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
