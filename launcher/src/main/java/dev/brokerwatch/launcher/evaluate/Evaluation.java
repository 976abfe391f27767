package dev.brokerwatch.launcher.evaluate;

import dev.brokerwatch.launcher.evaluate.Measure.Source;
import dev.brokerwatch.launcher.evaluate.PostScore.PostError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The scores of many posts: of all, by language, by category, and every error.
final class Evaluation {

    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en", "ru");

    private final Tallies all = new Tallies();
    private final Map<String, Tallies> byLanguage = new LinkedHashMap<>();
    private final Map<String, Tally> byCategory = new TreeMap<>();
    private final Calibration calibration = new Calibration();
    private final List<PostError> errors = new ArrayList<>();
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    Evaluation() {
        LANGUAGES.forEach(language -> byLanguage.put(language, new Tallies()));
    }

    /// `answer` is what was read from the post, in the form of `explain`.
    void add(JsonNode post, JsonNode answer) {
        JsonNode labels = post.path("labels");
        Tallies language =
                byLanguage.computeIfAbsent(
                        labels.path("language").asString("other"), _ -> new Tallies());
        new PostScore(
                        post,
                        answer,
                        count -> {
                            count.accept(all);
                            count.accept(language);
                        },
                        errors::add)
                .count();
        String intent = labels.path("intent").asString("");
        if (!intent.equals("discussion")) {
            categories(
                    Sets.strings(labels.path("categories")),
                    Sets.strings(answer.path("categories")));
        }
        calibration.add(
                answer.path("confidence").asDouble(0),
                intent.equals(answer.path("intent").asString("")));
        answers.put(post.path("id").asString(""), answer);
    }

    private void categories(Set<String> wanted, Set<String> got) {
        Sets.both(wanted, got).forEach(c -> category(c).found(1, 0, 0));
        Sets.minus(got, wanted).forEach(c -> category(c).found(0, 1, 0));
        Sets.minus(wanted, got).forEach(c -> category(c).found(0, 0, 1));
    }

    private Tally category(String name) {
        return byCategory.computeIfAbsent(name, _ -> new Tally());
    }

    Tallies all() {
        return all;
    }

    /// By language, the four first; those without a post are left out.
    Map<String, Tallies> languages() {
        Map<String, Tallies> told = new LinkedHashMap<>(byLanguage);
        told.values().removeIf(tallies -> tallies.posts() == 0);
        return told;
    }

    Map<String, Tally> categories() {
        return byCategory;
    }

    Calibration calibration() {
        return calibration;
    }

    List<PostError> errors(Source source) {
        return errors.stream().filter(error -> error.source() == source).toList();
    }

    /// Why the post was read as it was.
    JsonNode why(String id) {
        JsonNode answer = answers.get(id);
        return answer == null ? MissingNode.getInstance() : answer.path("why");
    }
}
