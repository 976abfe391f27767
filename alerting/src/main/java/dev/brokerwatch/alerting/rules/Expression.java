package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.settings.NearestName;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A CEL expression, compiled and type-checked. What a listing does not tell is *unknown*: an expression whose value
/// hangs on it has no value, as a comparison with an unknown has none in SQL. Thread-safe.
final class Expression {

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(Vocabulary.OPTIONS).build();
    private static final Pattern UNKNOWN_NAME =
            Pattern.compile("(?:undeclared reference to|undefined field) '([A-Za-z0-9_]+)'");

    private final CelRuntime.Program program;
    private final boolean perPackage;

    private Expression(CelRuntime.Program program, boolean perPackage) {
        this.program = program;
        this.perPackage = perPackage;
    }

    /// Whether it is about one package of a listing, so that it has a value for each.
    boolean isPerPackage() {
        return perPackage;
    }

    /// Compiles `source`. `type` is what its value must be, or null where any will do.
    static Expression compile(String source, Vocabulary vocabulary, @Nullable CelType type)
            throws BadExpression {
        CelCompilerBuilder compiler =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(Vocabulary.OPTIONS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setTypeProvider(vocabulary);
        vocabulary
                .variables()
                .forEach(name -> compiler.addVar(name, StructTypeReference.create(name)));
        if (type != null) {
            compiler.setResultType(type);
        }
        CelValidationResult result = compiler.build().compile(source);
        if (result.hasError()) {
            throw BadExpression.of(result.getErrors().getFirst(), vocabulary);
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            boolean perPackage =
                    tree.getReferenceMap().values().stream()
                            .anyMatch(reference -> reference.name().equals(Vocabulary.OFFERED));
            return new Expression(RUNTIME.createProgram(tree), perPackage);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new BadExpression(1, 0, "it cannot be planned: " + e.getMessage());
        }
    }

    /// Empty where it hangs on something that is not told. Throws [EvaluationFailure] when it fails in any other way,
    /// by a division by zero or by passing its bounds.
    Optional<Object> value(Map<String, Object> variables) {
        try {
            return Optional.of(program.eval(variables));
        } catch (CelEvaluationException e) {
            if (e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                return Optional.empty();
            }
            throw new EvaluationFailure(e.getErrorCode());
        }
    }

    /// What is wrong with an expression, at a line (from 1) and a column (from 0) of its own text.
    static final class BadExpression extends Exception {

        private static final long serialVersionUID = 1L;

        final int line;
        final int column;

        BadExpression(int line, int column, String problem) {
            super(problem);
            this.line = line;
            this.column = column;
        }

        private static BadExpression of(CelIssue issue, Vocabulary vocabulary) {
            String what = issue.getMessage().replace(" (in container '')", "");
            int candidates = what.indexOf(" (candidates:");
            String problem = candidates < 0 ? what : what.substring(0, candidates);
            Matcher unknown = UNKNOWN_NAME.matcher(problem);
            String mend =
                    unknown.find()
                            ? NearestName.of(unknown.group(1), vocabulary.names())
                                    .map(name -> "; did you mean \"" + name + "\"?")
                                    .orElse("; known are " + List.copyOf(vocabulary.names()))
                            : "";
            return new BadExpression(
                    Math.max(1, issue.getSourceLocation().getLine()),
                    Math.max(0, issue.getSourceLocation().getColumn()),
                    problem + mend);
        }
    }

    /// An expression that could not be evaluated on one listing. Says how, never what it looked at.
    static final class EvaluationFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EvaluationFailure(CelErrorCode code) {
            super(code.name());
        }
    }
}
