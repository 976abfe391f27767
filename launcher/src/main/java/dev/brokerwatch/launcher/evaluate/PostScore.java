package dev.brokerwatch.launcher.evaluate;

import dev.brokerwatch.launcher.evaluate.Measure.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Holds what was read from one post against its labels. Categories and contacts count on offers and wanted posts, package
/// figures on offers; a surplus package is wrong in every figure.
final class PostScore {

    private static final Set<String> OFFERS = Set.of("sell", "free");

    private final JsonNode post;
    private final JsonNode labels;
    private final JsonNode answer;
    private final Consumer<Consumer<Tallies>> groups;
    private final Consumer<PostError> errors;

    /// @param groups applies a count to every group that the post belongs to
    PostScore(
            JsonNode post,
            JsonNode answer,
            Consumer<Consumer<Tallies>> groups,
            Consumer<PostError> errors) {
        this.post = post;
        this.labels = post.path("labels");
        this.answer = answer;
        this.groups = groups;
        this.errors = errors;
    }

    /// @param weight how many single things are wrong
    record PostError(Source source, String id, int weight, String told) {}

    void count() {
        groups.accept(Tallies::countPost);
        offer();
        same(Source.INTENT, "intent");
        same(Source.LANGUAGE, "language");
        if (labels.path("kind").isString()) {
            same(Source.KIND, "kind");
        }
        if (!labels.path("intent").asString("").equals("discussion")) {
            sets(
                    Source.CATEGORIES,
                    Sets.strings(labels.path("categories")),
                    Sets.strings(answer.path("categories")));
            sets(
                    Source.CONTACTS,
                    Sets.contacts(labels.path("contacts")),
                    Sets.contacts(answer.path("contacts")));
        }
        if (labels.path("is_offer").asBoolean(false)) {
            packages();
        }
        sample();
        redaction();
    }

    private void offer() {
        boolean is = labels.path("is_offer").asBoolean(false);
        boolean said = OFFERS.contains(answer.path("intent").asString(""));
        groups.accept(tallies ->
                tallies.of(Source.OFFER)
                        .found(is && said ? 1 : 0, said && !is ? 1 : 0, is && !said ? 1 : 0));
        if (is != said) {
            wrong(Source.OFFER, 1, is ? "missed" : "false alarm");
        }
    }

    private void same(Source source, String field) {
        String wanted = labels.path(field).asString("");
        String got = answer.path(field).asString("");
        answer(source, wanted.equals(got), wanted + ", got " + got);
    }

    private void sets(Source source, Set<String> wanted, Set<String> got) {
        Set<String> missing = Sets.minus(wanted, got);
        Set<String> extra = Sets.minus(got, wanted);
        int both = Sets.both(wanted, got).size();
        groups.accept(tallies -> tallies.of(source).found(both, extra.size(), missing.size()));
        if (!missing.isEmpty() || !extra.isEmpty()) {
            wrong(source, missing.size() + extra.size(), "missing " + missing + ", extra " + extra);
        }
    }

    private void packages() {
        List<JsonNode> wanted = elements(labels.path("packages"));
        List<JsonNode> given = elements(answer.path("packages"));
        if (given.isEmpty() && answer.path("is_offer").asBoolean(false)) {
            given.add(JsonNodeFactory.instance.objectNode());
        }
        int surplus = Math.max(0, given.size() - wanted.size());
        for (Source source : List.of(Source.PRICE, Source.VOLUME, Source.UNIT_PRICE)) {
            groups.accept(tallies -> tallies.of(source).answers(0, surplus));
        }
        if (surplus > 0) {
            wrong(
                    Source.PRICE,
                    surplus,
                    given.size() + " packages given, " + wanted.size() + " told");
        }
        int[] columnOf = Assignment.best(weights(wanted, given));
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode got = columnOf[i] < given.size() ? given.get(columnOf[i]) : null;
            onePackage(wanted.get(i), got);
        }
    }

    private static double[][] weights(List<JsonNode> wanted, List<JsonNode> given) {
        int width = Math.max(wanted.size(), given.size());
        double[][] weights = new double[width][width];
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < given.size(); j++) {
                weights[i][j] = Figures.of(wanted.get(i), given.get(j)).weight();
            }
        }
        return weights;
    }

    private void onePackage(JsonNode wanted, @Nullable JsonNode got) {
        Figures.Agreement agreement = Figures.of(wanted, got);
        answer(Source.PRICE, agreement.price(), told("price", wanted, got));
        answer(Source.VOLUME, agreement.volume(), told("volume", wanted, got));
        answer(Source.UNIT_PRICE, agreement.unitPrice(), told("unit_price", wanted, got));
    }

    private static String told(String field, JsonNode wanted, @Nullable JsonNode got) {
        return wanted.path(field) + ", got " + (got == null ? "no package" : got.path(field));
    }

    private void sample() {
        boolean wanted = labels.path("has_pii_sample").asBoolean(false);
        boolean got = answer.path("has_pii_sample").asBoolean(false);
        answer(Source.PII_SAMPLE, wanted == got, wanted + ", got " + got);
    }

    private void redaction() {
        String redacted =
                answer.path("redacted_title").asString("")
                        + "\n"
                        + answer.path("redacted_text").asString("");
        String folded = Sets.folded(redacted);
        List<JsonNode> pii = elements(labels.path("pii"));
        List<String> left =
                pii.stream()
                        .filter(p -> occurs(p.path("value").asString(""), redacted, folded))
                        .map(p -> p.path("type").asString(""))
                        .toList();
        groups.accept(tallies ->
                tallies.of(Source.REDACTION).answers(pii.size() - left.size(), pii.size()));
        if (!left.isEmpty()) {
            wrong(Source.REDACTION, left.size(), "still there, of type " + left);
        }
        List<String> keep = elements(labels.path("keep")).stream().map(JsonNode::asString).toList();
        List<String> lost = keep.stream().filter(k -> !folded.contains(Sets.folded(k))).toList();
        groups.accept(
                tallies -> tallies.of(Source.OVER_REDACTION).answers(lost.size(), keep.size()));
        if (!lost.isEmpty()) {
            wrong(Source.OVER_REDACTION, lost.size(), "lost " + lost);
        }
    }

    /// As typed, or folded when long enough not to stand there by chance.
    private static boolean occurs(String value, String text, String foldedText) {
        String folded = Sets.folded(value);
        return text.contains(value) || (folded.length() >= 6 && foldedText.contains(folded));
    }

    private void answer(Source source, boolean right, String otherwise) {
        groups.accept(tallies -> tallies.of(source).answer(right));
        if (!right) {
            wrong(source, 1, otherwise);
        }
    }

    private void wrong(Source source, int weight, String told) {
        errors.accept(new PostError(source, post.path("id").asString(""), weight, told));
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }
}
