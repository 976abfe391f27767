package dev.brokerwatch.alerting.rules;

import dev.cel.common.types.SimpleType;
import java.util.Map;

/// When a rule fires: a CEL expression that is true or false, or unknown, which does not fire. Thread-safe.
public final class Condition {

    private final Expression expression;

    private Condition(Expression expression) {
        this.expression = expression;
    }

    static Condition compile(String source) throws Expression.BadExpression {
        return new Condition(Expression.compile(source, Vocabulary.CONDITION, SimpleType.BOOL));
    }

    boolean isPerPackage() {
        return expression.isPerPackage();
    }

    boolean holds(Map<String, Object> variables) {
        return expression.value(variables).filter(Boolean.TRUE::equals).isPresent();
    }
}
