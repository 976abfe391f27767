package dev.brokerwatch.indexer.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The features that a model is trained on. A word is one only where several posts of several sites say it, and where it
/// tells intents apart (chi-squared).
final class Vocabulary {

    /// Words weigh less than the language-neutral features, which is the same as a stronger penalty on them.
    private static final double WORD_SCALE = 0.35;

    private static final int LEAST_POSTS = 3;
    private static final int LEAST_SITES = 2;
    private static final int MOST_WORDS = 3000;

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private Vocabulary() {}

    static Vocabulary of(List<Views> posts) {
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, Set<String>> sites = new HashMap<>();
        int[] totals = new int[Weights.LOOKUP];
        for (Views post : posts) {
            int intent = Weights.column(post.post().intent());
            totals[intent]++;
            for (String name : post.whole().keySet()) {
                counts.computeIfAbsent(name, n -> new int[Weights.LOOKUP])[intent]++;
                sites.computeIfAbsent(name, n -> new HashSet<>()).add(post.post().site());
            }
        }
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.add(Weights.BIAS);
        counts.keySet().stream().filter(name -> !isWord(name)).forEach(vocabulary::add);
        counts.entrySet().stream()
                .filter(e -> isWord(e.getKey()) && sum(e.getValue()) >= LEAST_POSTS)
                .filter(e -> sites.getOrDefault(e.getKey(), Set.of()).size() >= LEAST_SITES)
                .sorted(
                        Comparator.comparingDouble((Map.Entry<String, int[]> e) ->
                                        -chiSquared(e.getValue(), totals))
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .forEach(e -> vocabulary.add(e.getKey()));
        return vocabulary;
    }

    private void add(String name) {
        indexes.put(name, names.size());
        names.add(name);
    }

    static boolean isWord(String name) {
        return WordFeatures.isName(name);
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static double chiSquared(int[] counts, int[] totals) {
        double all = sum(totals);
        double share = sum(counts) / all;
        double chi = 0;
        for (int i = 0; i < counts.length; i++) {
            double with = totals[i] * share;
            double without = totals[i] * (1 - share);
            double difference = counts[i] - with;
            chi += difference * difference / Math.max(with, 0.1);
            chi += difference * difference / Math.max(without, 0.1);
        }
        return chi;
    }

    /// -1 where the vocabulary does not hold it.
    int index(String name) {
        return indexes.getOrDefault(name, -1);
    }

    double scale(String name) {
        return isWord(name) ? WORD_SCALE : 1;
    }

    List<String> names() {
        return names;
    }
}
