package dev.brokerwatch.indexer.query;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the query language:
///
/// ```
/// query   = clause, several of which must all hold (`AND` may stand between); `OR` binds weaker; `( )` groups
/// clause  = word | "exact words" | field:value | field:(value OR value) | -clause | NOT clause
/// value   = word | "words" | begin* | * | [low TO high] | {low TO high} | >low | >=low | <high | <=high
/// ```
///
/// `[` and `]` count the bound in, `{` and `}` leave it out, `*` leaves the side open. Immutable and thread-safe.
public final class QueryParser {

    public static final int LONGEST = 2_000;
    static final int MOST_CLAUSES = 100;
    static final int DEEPEST = 20;

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_]+");

    private final InstantSource clock;

    /// The clock says what `now` means.
    public QueryParser(InstantSource clock) {
        this.clock = clock;
    }

    /// An empty query asks for everything.
    public ListingQuery parse(String query) throws QueryException {
        if (query.length() > LONGEST) {
            throw new QueryException(
                    LONGEST, "a query has at most " + LONGEST + " characters, shorten it");
        }
        return new Reading(new QueryScanner(query), new ValueReader(clock.instant())).whole();
    }

    /// One reading of one query.
    private static final class Reading {
        private final QueryScanner scanner;
        private final ValueReader values;
        private int clauses;
        private int depth;

        Reading(QueryScanner scanner, ValueReader values) {
            this.scanner = scanner;
            this.values = values;
        }

        ListingQuery whole() {
            scanner.skipBlanks();
            if (scanner.atEnd()) {
                return new ListingQuery.Everything();
            }
            ListingQuery query = any(null);
            if (!scanner.atEnd()) {
                throw scanner.error("this ')' closes nothing; remove it or open a '(' before it");
            }
            return query;
        }

        private ListingQuery any(@Nullable QueryField scope) {
            List<ListingQuery> alternatives = new ArrayList<>();
            do {
                alternatives.add(all(scope));
            } while (scanner.takeKeyword("OR"));
            return alternatives.size() == 1
                    ? alternatives.getFirst()
                    : new ListingQuery.Any(alternatives);
        }

        private ListingQuery all(@Nullable QueryField scope) {
            List<ListingQuery> conditions = new ArrayList<>();
            do {
                conditions.add(one(scope));
                scanner.skipBlanks();
            } while (scanner.takeKeyword("AND") || scanner.atClause());
            return conditions.size() == 1
                    ? conditions.getFirst()
                    : new ListingQuery.All(conditions);
        }

        private ListingQuery one(@Nullable QueryField scope) {
            scanner.skipBlanks();
            if (++clauses > MOST_CLAUSES) {
                throw scanner.error("a query has at most " + MOST_CLAUSES + " parts");
            }
            if (!scanner.atClause()) {
                throw scanner.error("a word, a \"phrase\", a field:value or a '(' was expected");
            }
            if (scanner.takeKeyword("NOT") || scanner.take('-')) {
                return deeper(() -> new ListingQuery.Not(one(scope)));
            }
            if (scanner.take('(')) {
                return deeper(() -> group(scope));
            }
            return scope == null ? clause() : values.read(scope, scanner);
        }

        private ListingQuery group(@Nullable QueryField scope) {
            int opened = scanner.position() - 1;
            ListingQuery inner = any(scope);
            scanner.skipBlanks();
            if (!scanner.take(')')) {
                throw new QueryException(opened, "this '(' is never closed; add a ')'");
            }
            return inner;
        }

        private ListingQuery clause() {
            int start = scanner.position();
            Optional<String> name = scanner.takeName(FIELD_NAME);
            if (name.isEmpty()) {
                return new ListingQuery.Words(null, scanner.takeText());
            }
            QueryField field =
                    QueryField.named(name.get()).orElseThrow(() -> unknown(name.get(), start));
            return scanner.take('(') ? deeper(() -> group(field)) : values.read(field, scanner);
        }

        private ListingQuery deeper(Supplier<ListingQuery> inner) {
            if (++depth > DEEPEST) {
                throw scanner.error("a query nests at most " + DEEPEST + " deep");
            }
            ListingQuery query = inner.get();
            depth--;
            return query;
        }

        private static QueryException unknown(String name, int start) {
            String nearest =
                    Nearest.to(name, QueryField.names())
                            .map(field -> " (did you mean " + field + "?)")
                            .orElse("");
            return new QueryException(
                    start,
                    "there is no field \""
                            + name
                            + "\""
                            + nearest
                            + ". Fields are "
                            + String.join(", ", QueryField.names())
                            + ". To search for these words, put them in quotes.");
        }
    }
}
