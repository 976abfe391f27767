package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import java.util.ArrayList;
import java.util.List;

/// What the other numbers of the post likely are, of which a number is asked a second time: the rows of a list are written
/// alike, and a post with a sure price needs no doubtful one. Stacked sequential learning (Cohen and Carvalho 2005).
/// Quadratic in the numbers.
final class AgreementClues {

    private static final int NEAREST = 2;

    /// So much each likelihood weighs against a clue that is there or not.
    private static final double SCALE = 2;

    private final Scene scene;
    private final List<double[]> likely;
    private final List<String> places = new ArrayList<>();
    private final List<String> writings = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /// `likely` tells of each number how likely it is each [Role] when looked at alone.
    AgreementClues(Scene scene, List<double[]> likely) {
        this.scene = scene;
        this.likely = likely;
        for (Candidate one : scene.all) {
            List<Candidate> row = scene.row(one.line());
            int at = one.index() - row.getFirst().index();
            boolean title = scene.isInTitle(one);
            places.add(title ? "title" + at : Math.min(3, at) + "/" + Math.min(4, row.size()));
            writings.add(one.reading() + one.number().power());
            words.add(Context.beside(scene, one));
        }
    }

    /// How likely each number is each [Role] when looked at together.
    List<double[]> likelihoods(Weights together, List<Clues> alone) {
        List<double[]> all = new ArrayList<>();
        for (Candidate one : scene.all) {
            all.add(together.likelihoods(of(one, alone.get(one.index()))));
        }
        return all;
    }

    /// `alone` are the clues to the number itself.
    Clues of(Candidate one, Clues alone) {
        Clues clues = new Clues();
        clues.putAll(alone);
        double[] own = likely.get(one.index());
        for (int role = 0; role < own.length; role++) {
            clues.put("~own," + role, Math.log(own[role] + 1e-3));
        }
        for (int distance = -NEAREST; distance <= NEAREST; distance++) {
            int index = one.index() + distance;
            if (distance != 0 && index >= 0 && index < scene.all.size()) {
                boolean same = scene.all.get(index).line() == one.line();
                put("~" + distance + ",", likely.get(index), same ? SCALE : SCALE / 2, clues);
            }
        }
        others(one, clues);
        return clues;
    }

    private void others(Candidate one, Clues clues) {
        Others all = new Others(likely);
        Others sameLine = new Others(likely);
        Others samePlace = new Others(likely);
        Others sameWriting = new Others(likely);
        Others sameWords = new Others(likely);
        int at = one.index();
        for (Candidate other : scene.all) {
            int index = other.index();
            if (index != at) {
                boolean line = other.line() == one.line();
                all.add(index, true);
                sameLine.add(index, line);
                samePlace.add(index, !line && places.get(index).equals(places.get(at)));
                sameWriting.add(index, writings.get(index).equals(writings.get(at)));
                sameWords.add(index, words.get(index).equals(words.get(at)));
            }
        }
        put("~mean,", all.mean(), SCALE, clues);
        put("~most,", all.most, SCALE, clues);
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
        private final double[] sum = new double[Role.values().length];
        private final double[] most = new double[sum.length];
        private int count;

        Others(List<double[]> likely) {
            this.likely = likely;
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
