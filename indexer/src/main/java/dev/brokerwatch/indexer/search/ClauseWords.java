package dev.brokerwatch.indexer.search;

import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.ListingQuery.All;
import dev.brokerwatch.indexer.query.ListingQuery.Any;
import dev.brokerwatch.indexer.query.ListingQuery.Everything;
import dev.brokerwatch.indexer.query.ListingQuery.Exactly;
import dev.brokerwatch.indexer.query.ListingQuery.Not;
import dev.brokerwatch.indexer.query.ListingQuery.Numbers;
import dev.brokerwatch.indexer.query.ListingQuery.Present;
import dev.brokerwatch.indexer.query.ListingQuery.StartsWith;
import dev.brokerwatch.indexer.query.ListingQuery.Times;
import dev.brokerwatch.indexer.query.ListingQuery.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Queries in the words of the query language.
final class ClauseWords {

    private ClauseWords() {}

    /// What must hold, part by part: what speaks of one package stays together, for it is met only together.
    static List<ListingQuery> partsOf(ListingQuery query) {
        if (!(query instanceof All(List<ListingQuery> of))) {
            return List.of(query);
        }
        List<ListingQuery> parts = new ArrayList<>();
        List<ListingQuery> ofOnePackage = of.stream().filter(ListingQuery::ofOnePackage).toList();
        if (ofOnePackage.size() > 1) {
            parts.add(new All(ofOnePackage));
        } else {
            parts.addAll(ofOnePackage);
        }
        of.stream()
                .filter(part -> !part.ofOnePackage())
                .forEach(part -> parts.addAll(partsOf(part)));
        return parts;
    }

    static String of(ListingQuery query) {
        return switch (query) {
            case Everything _ -> "*";
            case All(List<ListingQuery> of) -> joined(of, " ");
            case Any(List<ListingQuery> of) -> joined(of, " OR ");
            case Not(ListingQuery inner) -> "-" + of(inner);
            case Words words ->
                    (words.field() == null ? "" : words.field().label() + ":")
                            + quoted(words.words());
            case Exactly exactly -> exactly.field().label() + ":" + quoted(exactly.value());
            case StartsWith start -> start.field().label() + ":" + start.prefix() + "*";
            case Present present -> present.field().label() + ":*";
            case Numbers numbers -> numbers.field().label() + ":" + range(numbers);
            case Times times ->
                    times.field().label()
                            + ":["
                            + (times.from() == null ? "*" : times.from())
                            + " TO "
                            + (times.until() == null ? "*]" : times.until() + "}");
        };
    }

    private static String joined(List<ListingQuery> of, String between) {
        return of.stream().map(ClauseWords::of).collect(Collectors.joining(between, "(", ")"));
    }

    private static String range(Numbers numbers) {
        return (numbers.withLow() ? "[" : "{")
                + bound(numbers.low())
                + " TO "
                + bound(numbers.high())
                + (numbers.withHigh() ? "]" : "}");
    }

    private static String bound(double value) {
        if (Double.isInfinite(value)) {
            return "*";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
