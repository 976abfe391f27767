package dev.brokerwatch.indexer.intent;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains the model of intents anew and writes its weights; the same posts and lexicon give the same file. Run it after a
/// change of the lexicon, of the labelled posts for tuning, or of the features:
///
///     mvn -q -pl indexer -am test-compile
///     mvn -q -pl indexer exec:java -Dexec.classpathScope=test \
///         -Dexec.mainClass=dev.brokerwatch.indexer.intent.IntentTrainer
///
/// Two arguments, both with these defaults in the folder of the module: the labelled posts and the file to write.
final class IntentTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(IntentTrainer.class);

    private static final String LABELLED =
            "src/test/resources/dev/brokerwatch/indexer/labelled/tuning";
    private static final String WEIGHTS =
            "src/main/resources/dev/brokerwatch/indexer/intent/intent.weights";

    /// Below this a weight changes nothing.
    private static final double LEAST = 0.02;

    private IntentTrainer() {}

    public static void main(String[] arguments) throws IOException {
        Path labelled = Path.of(arguments.length > 0 ? arguments[0] : LABELLED);
        Path target = Path.of(arguments.length > 1 ? arguments[1] : WEIGHTS);
        List<Views> posts = Views.of(new LabelledPosts(OperatorFiles.defaults()).read(labelled));
        CrossValidation validation = CrossValidation.of(posts);
        LOG.info("cross-validation by site: {}", validation.score());
        Weights weights = Training.train(posts);
        Map<String, double[]> rows = new TreeMap<>(weights.rows());
        rows.values().removeIf(row -> Arrays.stream(row).allMatch(w -> Math.abs(w) < LEAST));
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            write(out, posts.size(), new Weights(rows, validation.temperature()), validation);
        }
    }

    private static void write(
            BufferedWriter out, int posts, Weights weights, CrossValidation validation)
            throws IOException {
        out.write("# Weights of the intents, made by IntentTrainer; not to be edited.\n");
        out.write(
                String.format(
                        Locale.ROOT,
                        "# Multinomial logistic regression, L2, on %d labelled posts (tuning).\n",
                        posts));
        out.write("# Held out by site: " + validation.score() + "\n");
        out.write("# feature, then the weights for sell, buy, free, discussion, lookup\n");
        out.write(String.format(Locale.ROOT, "temperature\t%.2f\n", weights.temperature()));
        for (Map.Entry<String, double[]> row : new TreeMap<>(weights.rows()).entrySet()) {
            out.write(row.getKey());
            for (double weight : row.getValue()) {
                out.write(String.format(Locale.ROOT, "\t%.2f", weight));
            }
            out.write("\n");
        }
    }
}
