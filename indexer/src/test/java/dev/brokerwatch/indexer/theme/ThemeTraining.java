package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.labelled.LabelledPost;
import dev.brokerwatch.indexer.lexicon.Pieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Makes weights out of labelled posts, and judges them by site.
///
/// The lexicon was written with the posts in sight, so each post is learned from once more with some of its words
/// forgotten.
final class ThemeTraining {

    private static final int FOLDS = 6;
    private static final double FORGOTTEN = 0.3;

    private final List<LabelledPost> posts;
    private final List<Map<Category, Clues>> whole = new ArrayList<>();
    private final List<Map<Category, Clues>> thinned = new ArrayList<>();

    /// Of the posts that offer or seek something.
    ThemeTraining(List<LabelledPost> labelled, Pieces pieces) {
        posts = labelled.stream().filter(post -> !post.categories().isEmpty()).toList();
        Random random = new Random(20_26);
        for (LabelledPost post : posts) {
            List<ThemeWord> words = ThemeWords.of(post.post());
            whole.add(clues(post, words, pieces));
            thinned.add(clues(post, thinned(post, words, random), pieces));
        }
    }

    private static Map<Category, Clues> clues(
            LabelledPost post, List<ThemeWord> words, Pieces pieces) {
        return ThemeModel.clues(
                post.post(), words, post.figures().figures(), pieces, post.lookup());
    }

    private static List<ThemeWord> thinned(
            LabelledPost post, List<ThemeWord> words, Random random) {
        Map<String, Boolean> forgotten = new HashMap<>();
        String text = post.post().text().folded();
        return words.stream()
                .filter(word ->
                        !forgotten.computeIfAbsent(
                                text.substring(word.start(), word.end()),
                                w -> random.nextDouble() < FORGOTTEN))
                .toList();
    }

    Map<String, Double> weights() {
        return weights(Set.of());
    }

    private Map<String, Double> weights(Set<String> without) {
        List<Clues> examples = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            LabelledPost post = posts.get(i);
            if (!without.contains(post.site())) {
                for (Map<Category, Clues> view : List.of(whole.get(i), thinned.get(i))) {
                    view.forEach((category, clues) -> {
                        examples.add(clues);
                        right.add(post.categories().contains(category));
                    });
                }
            }
        }
        return Logistic.fit(examples, right);
    }

    /// Micro-averaged F1 over the categories of posts of sites that the weights are not from.
    double crossValidated() {
        List<String> sites =
                new ArrayList<>(new TreeSet<>(posts.stream().map(p -> p.site()).toList()));
        Collections.shuffle(sites, new Random(7));
        ThemeScore score = new ThemeScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> out = new HashSet<>();
            for (int i = fold; i < sites.size(); i += FOLDS) {
                out.add(sites.get(i));
            }
            judge(new ThemeModel(weights(out)), out, score);
        }
        return score.f1();
    }

    private void judge(ThemeModel model, Set<String> sites, ThemeScore score) {
        for (int i = 0; i < posts.size(); i++) {
            if (sites.contains(posts.get(i).site())) {
                score.add(posts.get(i).categories(), model.themes(whole.get(i)));
            }
        }
    }

    /// How many categories were told rightly, wrongly, and not.
    private static final class ThemeScore {

        private int hit;
        private int told;
        private int wanted;

        void add(Set<Category> labelled, Set<Category> read) {
            Set<Category> both = EnumSet.noneOf(Category.class);
            both.addAll(read);
            both.retainAll(labelled);
            hit += both.size();
            told += read.size();
            wanted += labelled.size();
        }

        double f1() {
            return 2.0 * hit / Math.max(1, told + wanted);
        }
    }
}
