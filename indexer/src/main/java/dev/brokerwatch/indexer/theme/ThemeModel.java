package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.lexicon.Pieces;
import dev.brokerwatch.indexer.posttext.PostText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A logistic regression over the [Clues] for each category. Immutable and safe for use by several threads; linear in the
/// length of the text.
public final class ThemeModel {

    /// The likeliest category is told, where none is likelier than not, if it is at least as likely as this.
    private static final double LEAST = 0.2;

    private static final double LIKELY = 0.5;

    private final Map<String, Double> weights;

    ThemeModel(Map<String, Double> weights) {
        this.weights = Collections.unmodifiableMap(new HashMap<>(weights));
    }

    /// The model that the jar carries.
    public static ThemeModel read() {
        try (InputStream in =
                        Objects.requireNonNull(
                                ThemeModel.class.getResourceAsStream("theme.weights"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Double> weights = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(parts -> weights.put(parts[0], Double.valueOf(parts[1])));
            return new ThemeModel(weights);
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of themes cannot be read", e);
        }
    }

    /// What the post is about; [Category#OTHER] where nothing is likely. `words` and `figures` are in their order.
    public Set<Category> themes(
            PostText post,
            List<ThemeWord> words,
            List<Figure> figures,
            Pieces pieces,
            boolean lookup) {
        return themes(clues(post, words, figures, pieces, lookup));
    }

    static Map<Category, Clues> clues(
            PostText post,
            List<ThemeWord> words,
            List<Figure> figures,
            Pieces pieces,
            boolean lookup) {
        Layout layout = new Layout(post, figures);
        return new ClueReader(post.text().folded(), words, layout, post.titleEnd(), lookup)
                .read(PieceVotes.of(post, pieces));
    }

    Set<Category> themes(Map<Category, Clues> clues) {
        Map<Category, Double> likely = new EnumMap<>(Category.class);
        clues.forEach((category, of) -> likely.put(category, likelihood(of)));
        Set<Category> themes = EnumSet.noneOf(Category.class);
        Category best = Category.OTHER;
        for (Map.Entry<Category, Double> entry : likely.entrySet()) {
            if (entry.getValue() > LIKELY) {
                themes.add(entry.getKey());
            }
            if (entry.getValue() > likely.getOrDefault(best, LEAST)) {
                best = entry.getKey();
            }
        }
        return themes.isEmpty() ? EnumSet.of(best) : themes;
    }

    private double likelihood(Clues clues) {
        double[] sum = {0};
        clues.forEach((clue, value) -> {
            Double weight = weights.get(clue);
            sum[0] += weight == null ? 0 : weight * value;
        });
        return 1 / (1 + Math.exp(-sum[0]));
    }
}
