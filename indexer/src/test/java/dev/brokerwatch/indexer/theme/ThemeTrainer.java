package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.labelled.LabelledPosts;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains the model of themes anew and writes its weights; the same posts and lexicon give the same file. Run it, as
/// `IntentTrainer`, after a change of the lexicon, of the labelled posts for tuning, or of the clues:
///
///     mvn -q -pl indexer exec:java -Dexec.classpathScope=test \
///         -Dexec.mainClass=dev.brokerwatch.indexer.theme.ThemeTrainer
///
/// Two arguments, both with these defaults in the folder of the module: the labelled posts and the file to write.
final class ThemeTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(ThemeTrainer.class);

    private static final String LABELLED =
            "src/test/resources/dev/brokerwatch/indexer/labelled/tuning";
    private static final String WEIGHTS =
            "src/main/resources/dev/brokerwatch/indexer/theme/theme.weights";

    private ThemeTrainer() {}

    public static void main(String[] arguments) throws IOException {
        Path labelled = Path.of(arguments.length > 0 ? arguments[0] : LABELLED);
        Path target = Path.of(arguments.length > 1 ? arguments[1] : WEIGHTS);
        OperatorFiles files = OperatorFiles.defaults();
        ThemeTraining training =
                new ThemeTraining(
                        new LabelledPosts(files).read(labelled), Lexicon.of(files).pieces());
        double f1 = training.crossValidated();
        LOG.info("cross-validation by site: F1 {}", f1);
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            write(out, training.weights(), f1);
        }
    }

    private static void write(BufferedWriter out, Map<String, Double> weights, double f1)
            throws IOException {
        out.write(
                "# Weights of the clues to a category, made by ThemeTrainer; not to be edited.\n");
        out.write("# Logistic regression, L2, on the labelled posts (tuning).\n");
        out.write(String.format(Locale.ROOT, "# Held out by site: micro F1 %.3f\n", f1));
        for (Map.Entry<String, Double> weight : new TreeMap<>(weights).entrySet()) {
            out.write(String.format(Locale.ROOT, "%s\t%.3f\n", weight.getKey(), weight.getValue()));
        }
    }
}
