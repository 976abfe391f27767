package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the other numbers of the post likely are, with which each is asked a second time: the rows of a list are written
/// alike, and a post with a sure price needs no doubtful one. Stacked sequential learning (Cohen and Carvalho 2005).
/// Quadratic in the numbers.
final class AgreementClues {

    private static final int NEAREST = 2;

    /// So much each likelihood weighs against a clue that is there or not.
    private static final double SCALE = 2;

    private final List<Candidate> all;
    private final List<double[]> likely;
    private final List<String> places = new ArrayList<>();
    private final List<String> writings = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /// `likely` tells of each number how likely it is each [Role] when it is looked at alone.
    AgreementClues(Scene scene, List<double[]> likely) {
        this.all = scene.all;
        this.likely = likely;
        for (Candidate one : all) {
            List<Candidate> row = scene.row(one.line());
            int at = one.index() - row.getFirst().index();
            boolean title = scene.isInTitle(one);
            places.add(title ? "title" + at : Math.min(3, at) + "/" + Math.min(4, row.size()));
            writings.add(one.reading() + one.number().power());
            words.add(Context.beside(scene, one));
        }
    }

    /// The clues to each number; `alone` are those to the number itself.
    List<Clues> all(List<Clues> alone) {
        return IntStream.range(0, all.size()).mapToObj(at -> of(at, alone.get(at))).toList();
    }

    private Clues of(int at, Clues alone) {
        Clues clues = new Clues();
        clues.putAll(alone);
        double[] own = likely.get(at);
        for (int role = 0; role < own.length; role++) {
            clues.put("~own," + role, Math.log(own[role] + 1e-3));
        }
        for (int distance = -NEAREST; distance <= NEAREST; distance++) {
            int other = at + distance;
            if (distance != 0 && other >= 0 && other < all.size()) {
                boolean same = all.get(other).line() == all.get(at).line();
                put("~" + distance + ",", likely.get(other), same ? SCALE : SCALE / 2, clues);
            }
        }
        others(at, clues);
        return clues;
    }

    private void others(int at, Clues clues) {
        Others every = new Others(likely);
        Others sameLine = new Others(likely);
        Others samePlace = new Others(likely);
        Others sameWriting = new Others(likely);
        Others sameWords = new Others(likely);
        for (int other = 0; other < all.size(); other++) {
            if (other != at) {
                boolean line = all.get(other).line() == all.get(at).line();
                every.add(other, true);
                sameLine.add(other, line);
                samePlace.add(other, !line && places.get(other).equals(places.get(at)));
                sameWriting.add(other, writings.get(other).equals(writings.get(at)));
                sameWords.add(other, words.get(other).equals(words.get(at)));
            }
        }
        put("~mean,", every.mean(), SCALE, clues);
        put("~most,", every.most, SCALE, clues);
        put("~line,", sameLine.sum, SCALE, clues);
        put("~most of line,", sameLine.most, SCALE, clues);
        put("~place,", samePlace.mean(), SCALE, clues);
        put("~writing,", sameWriting.mean(), SCALE, clues);
        put("~words,", sameWords.mean(), SCALE, clues);
    }

    private static void put(String name, double[] values, double scale, Clues clues) {
        for (int role = 0; role < values.length; role++) {
            clues.put(name + role, scale * values[role]);
        }
    }

    /// The likelihoods of some numbers, summed up.
    private static final class Others {

        private final List<double[]> likely;
        private final double[] sum;
        private final double[] most;
        private int count;

        Others(List<double[]> likely) {
            this.likely = likely;
            this.sum = new double[likely.getFirst().length];
            this.most = new double[sum.length];
        }

        void add(int index, boolean one) {
            if (one) {
                double[] of = likely.get(index);
                for (int role = 0; role < sum.length; role++) {
                    sum[role] += of[role];
                    most[role] = Math.max(most[role], of[role]);
                }
                count++;
            }
        }

        double[] mean() {
            double[] mean = sum.clone();
            for (int role = 0; role < mean.length; role++) {
                mean[role] /= Math.max(1, count);
            }
            return mean;
        }
    }
}
