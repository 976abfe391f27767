package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.labelled.LabelledPosts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains the model of deals anew and writes its weights; the same posts and lexicon give the same file. Run it, as
/// `IntentTrainer`, after a change of the lexicon, of the labelled posts for tuning, of how figures are read, or of the
/// clues:
///
///     mvn -q -pl indexer exec:java -Dexec.classpathScope=test \
///         -Dexec.mainClass=dev.brokerwatch.indexer.deal.DealTrainer
///
/// Two arguments, both with these defaults in the folder of the module: the labelled posts and the file to write.
final class DealTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(DealTrainer.class);

    private static final String LABELLED =
            "src/test/resources/dev/brokerwatch/indexer/labelled/tuning";
    private static final String WEIGHTS =
            "src/main/resources/dev/brokerwatch/indexer/deal/deal.weights";

    private static final int FOLDS = 3;

    /// Weights of less tell nothing.
    private static final double LEAST = 0.02;

    private DealTrainer() {}

    public static void main(String[] arguments) throws IOException {
        Path labelled = Path.of(arguments.length > 0 ? arguments[0] : LABELLED);
        Path target = Path.of(arguments.length > 1 ? arguments[1] : WEIGHTS);
        List<LabelledScene> scenes =
                new LabelledPosts(OperatorFiles.defaults())
                        .read(labelled).stream()
                                .filter(post -> !post.packages().isEmpty())
                                .map(LabelledScene::of)
                                .toList();
        String told = crossValidated(scenes);
        LOG.info("cross-validation by site: {}", told);
        DealWeights weights = DealTraining.train(scenes);
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            out.write(
                    "# Weights of what tells volumes and prices, made by DealTrainer; not to be edited.\n");
            out.write("# Conditional logit, L2, on the labelled posts (tuning).\n");
            out.write("# Held out by site: " + told + "\n");
            write(out, "role", weights.role());
            write(out, "together", weights.together());
            write(out, "basis", weights.basis());
            write(out, "pair", weights.pair());
            write(out, "pairs", weights.pairs());
            write(out, "lone", weights.lone());
        }
    }

    private static String crossValidated(List<LabelledScene> scenes) {
        Map<String, Integer> folds = TwoLooks.folds(scenes, FOLDS);
        DealScore score = new DealScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            DealWeights weights =
                    DealTraining.train(
                            scenes.stream()
                                    .filter(s -> folds.getOrDefault(s.labelled.site(), -1) != out)
                                    .toList());
            scenes.stream()
                    .filter(s ->
                            folds.getOrDefault(s.labelled.site(), -1) == out
                                    && s.labelled.isOffer())
                    .forEach(s -> score.add(s, new DealReader(s.scene, weights).read()));
        }
        return String.format(
                Locale.ROOT,
                "price %.3f, volume %.3f, offers without an error %.3f",
                score.price(),
                score.volume(),
                score.flawless());
    }

    private static void write(BufferedWriter out, String question, Weights weights)
            throws IOException {
        out.write("[" + question + "]\n");
        for (Map.Entry<String, double[]> row : new TreeMap<>(weights.rows()).entrySet()) {
            if (Arrays.stream(row.getValue()).anyMatch(w -> Math.abs(w) >= LEAST)) {
                String weightsOf =
                        Arrays.stream(row.getValue())
                                .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
                                .collect(Collectors.joining("\t"));
                out.write(row.getKey() + "\t" + weightsOf + "\n");
            }
        }
    }
}
