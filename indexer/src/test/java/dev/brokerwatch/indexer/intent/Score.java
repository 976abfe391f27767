package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.indexer.labelled.LabelledPost;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How often a model was right, per language and over all.
final class Score {

    private static final int POSTS = 0;
    private static final int RIGHT = 1;
    private static final int HIT = 2;
    private static final int FALSE = 3;
    private static final int MISSED = 4;
    private static final int KINDS = 5;
    private static final int KINDS_RIGHT = 6;

    private final Map<String, int[]> tallies = new TreeMap<>();

    void add(LabelledPost post, Intent told, boolean lookup) {
        tally(tallies.computeIfAbsent("all", l -> new int[7]), post, told, lookup);
        tally(tallies.computeIfAbsent(post.language(), l -> new int[7]), post, told, lookup);
    }

    private static void tally(int[] tally, LabelledPost post, Intent told, boolean lookup) {
        boolean offer = told == Intent.SELL || told == Intent.FREE;
        tally[POSTS]++;
        tally[RIGHT] += told == post.intent() ? 1 : 0;
        tally[HIT] += offer && post.isOffer() ? 1 : 0;
        tally[FALSE] += offer && !post.isOffer() ? 1 : 0;
        tally[MISSED] += !offer && post.isOffer() ? 1 : 0;
        if (post.intent() != Intent.DISCUSSION && told != Intent.DISCUSSION) {
            tally[KINDS]++;
            tally[KINDS_RIGHT] += lookup == post.lookup() ? 1 : 0;
        }
    }

    double offerF1(String language) {
        int[] tally = tallies.getOrDefault(language, new int[7]);
        return 2.0 * tally[HIT] / Math.max(1, 2 * tally[HIT] + tally[FALSE] + tally[MISSED]);
    }

    double intents(String language) {
        int[] tally = tallies.getOrDefault(language, new int[7]);
        return (double) tally[RIGHT] / Math.max(1, tally[POSTS]);
    }

    double kinds(String language) {
        int[] tally = tallies.getOrDefault(language, new int[7]);
        return (double) tally[KINDS_RIGHT] / Math.max(1, tally[KINDS]);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        for (String language : tallies.keySet()) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%s F1 %.3f intent %.3f kind %.3f; ",
                            language,
                            offerF1(language),
                            intents(language),
                            kinds(language)));
        }
        return table.toString();
    }
}
