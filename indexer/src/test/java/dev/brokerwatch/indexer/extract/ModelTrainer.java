package dev.brokerwatch.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes `intent.model` and `kind.model` from labelled posts: arguments are the folder for the models, and the folders or
/// files of posts. Each model's head says what it was made from, and how often it was right about the posts of sites
/// that it had not seen.
final class ModelTrainer {

    private static final double PENALTY = 2;
    private static final int FOLDS = 5;

    private ModelTrainer() {}

    public static void main(String[] args) throws IOException {
        Path models = Path.of(args[0]);
        List<LabelledPost> posts =
                LabelledPost.read(Arrays.stream(args).skip(1).map(Path::of).toList());
        List<String> intents = List.of("sell", "buy", "free", "discussion");
        List<String> kinds = List.of("package", "lookup");
        write(models.resolve("intent.model"), posts, LabelledPost::intent, intents);
        List<LabelledPost> offers = posts.stream().filter(p -> !p.kind().isEmpty()).toList();
        write(models.resolve("kind.model"), offers, LabelledPost::kind, kinds);
    }

    private static void write(
            Path file,
            List<LabelledPost> posts,
            Function<LabelledPost, String> label,
            List<String> outcomes)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Made by ModelTrainer from "
                        + posts.size()
                        + " labelled posts: multinomial logistic");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "# regression, L2 penalty %.1f. Right about %.3f of the posts of sites held out (%d folds).",
                        PENALTY,
                        rightOnUnseenSites(posts, label, outcomes),
                        FOLDS));
        lines.add("outcomes\t" + String.join("\t", outcomes));
        new TreeMap<>(fit(posts, label, outcomes).weights())
                .forEach((name, row) -> {
                    StringBuilder line = new StringBuilder(name);
                    for (double weight : row) {
                        line.append(String.format(Locale.ROOT, "\t%.4f", weight));
                    }
                    lines.add(line.toString());
                });
        Files.write(file, lines);
    }

    private static LinearModel fit(
            List<LabelledPost> posts, Function<LabelledPost, String> label, List<String> outcomes) {
        List<Map<String, Double>> features = posts.stream().map(LabelledPost::features).toList();
        int[] labels = posts.stream().mapToInt(p -> outcomes.indexOf(label.apply(p))).toArray();
        return new LogisticRegression(outcomes, PENALTY).fit(features, labels);
    }

    private static double rightOnUnseenSites(
            List<LabelledPost> posts, Function<LabelledPost, String> label, List<String> outcomes) {
        List<String> sites = posts.stream().map(LabelledPost::site).distinct().sorted().toList();
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<LabelledPost> known =
                    posts.stream().filter(p -> sites.indexOf(p.site()) % FOLDS != held).toList();
            LinearModel model = fit(known, label, outcomes);
            for (LabelledPost post : posts) {
                if (sites.indexOf(post.site()) % FOLDS == held) {
                    right += isRight(model, post, label.apply(post)) ? 1 : 0;
                }
            }
        }
        return right / (double) posts.size();
    }

    private static boolean isRight(LinearModel model, LabelledPost post, String label) {
        double[] sure = model.probabilities(post.features());
        int best = 0;
        for (int i = 1; i < sure.length; i++) {
            best = sure[i] > sure[best] ? i : best;
        }
        return model.outcomes().get(best).equals(label);
    }
}
