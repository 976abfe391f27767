package dev.brokerwatch.launcher.evaluate;

import dev.brokerwatch.launcher.evaluate.Measure.Source;
import dev.brokerwatch.launcher.evaluate.PostScore.PostError;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An evaluation as tables for people, or as one JSON object.
final class ReportTable {

    private final Evaluation evaluation;

    ReportTable(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /// Every error, or at most `mostErrors` of each kind, with the words that led to it.
    void print(PrintWriter out, int mostErrors) {
        printMeasures(out);
        printCategories(out);
        evaluation.calibration().print(out);
        for (Source source : Source.values()) {
            printErrors(out, source, mostErrors);
        }
        out.flush();
    }

    private void printMeasures(PrintWriter out) {
        List<Tallies> columns = new ArrayList<>(List.of(evaluation.all()));
        columns.addAll(evaluation.languages().values());
        out.printf(Locale.ROOT, "%-17s%9s", "", "all");
        evaluation.languages().keySet().forEach(l -> out.printf(Locale.ROOT, "%9s", l));
        out.printf(Locale.ROOT, "%n%-17s", "posts");
        columns.forEach(column -> out.printf(Locale.ROOT, "%9d", column.posts()));
        out.println();
        for (Measure measure : Measure.values()) {
            out.printf(Locale.ROOT, "%-17s", measure.label());
            columns.forEach(c -> out.printf(Locale.ROOT, "%9s", shown(measure.of(c))));
            out.println(measure == Measure.OVER_REDACTION ? "  (less is better)" : "");
        }
    }

    private void printCategories(PrintWriter out) {
        out.printf(Locale.ROOT, "%n%-22s%9s%9s%9s%n", "category", "precision", "recall", "F1");
        evaluation
                .categories()
                .forEach((name, tally) ->
                        out.printf(
                                Locale.ROOT,
                                "%-22s%9s%9s%9s%n",
                                name,
                                shown(tally.precision()),
                                shown(tally.recall()),
                                shown(tally.f1())));
    }

    private void printErrors(PrintWriter out, Source source, int most) {
        List<PostError> errors = evaluation.errors(source);
        if (errors.isEmpty() || most == 0) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%n%s: %d wrong%n",
                source.name().toLowerCase(Locale.ROOT),
                errors.size());
        errors.stream()
                .sorted(Comparator.comparingInt(PostError::weight).reversed())
                .limit(most)
                .forEach(error -> {
                    out.println("  " + error.id() + "  " + error.told());
                    out.println("      because " + why(error.id()));
                });
    }

    private String why(String id) {
        String reasons =
                StreamSupport.stream(evaluation.why(id).spliterator(), false)
                        .map(r ->
                                r.path("rule").asString("")
                                        + " «"
                                        + r.path("words").asString("")
                                        + "»")
                        .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "nothing spoke for anything else" : reasons.replace('\n', ' ');
    }

    /// The figures by name, and by language below `languages`; null where nothing was asked.
    ObjectNode json() {
        ObjectNode out = figures(evaluation.all());
        out.put("calibration_error", evaluation.calibration().error());
        ObjectNode languages = out.putObject("languages");
        evaluation.languages().forEach((name, tallies) -> languages.set(name, figures(tallies)));
        ObjectNode categories = out.putObject("categories");
        evaluation.categories().forEach((name, tally) -> put(categories, name, tally.f1()));
        return out;
    }

    private static ObjectNode figures(Tallies tallies) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("posts", tallies.posts());
        for (Measure measure : Measure.values()) {
            put(out, measure.label(), measure.of(tallies));
        }
        return out;
    }

    private static void put(ObjectNode out, String name, OptionalDouble value) {
        if (value.isPresent()) {
            out.put(name, value.getAsDouble());
        } else {
            out.putNull(name);
        }
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
    }
}
