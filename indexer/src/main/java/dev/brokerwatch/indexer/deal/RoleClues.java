package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Mark;
import dev.brokerwatch.indexer.number.Numeral;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What tells the [Role] of one number: how it is written, where it stands, the words and the other numbers around it.
final class RoleClues {

    private final Scene scene;
    private final Candidate one;
    private final Clues clues = new Clues();

    private RoleClues(Scene scene, Candidate one) {
        this.scene = scene;
        this.one = one;
    }

    static Clues of(Scene scene, Candidate one) {
        RoleClues role = new RoleClues(scene, one);
        role.clues.put("bias");
        role.writing();
        role.place();
        Context.add(scene, one, role.clues);
        role.neighbours();
        role.reading();
        role.post();
        return role.clues;
    }

    private void writing() {
        Numeral number = one.number();
        String size = magnitude(number.low());
        clues.put("form=" + number.form());
        clues.put("power=" + number.power());
        clues.put("size=" + size);
        clues.put("power+size=" + number.power() + "," + size);
        clues.put("open", number.open());
        clues.put("range", number.high() != null);
        clues.put("fraction", number.low().stripTrailingZeros().scale() > 0);
        int precision = number.low().stripTrailingZeros().precision();
        clues.put("digits=" + Math.min(5, precision));
    }

    private void place() {
        List<Candidate> row = scene.row(one.line());
        int at = one.index() - row.getFirst().index();
        int all = Math.min(4, row.size());
        clues.put("title", scene.isInTitle(one));
        clues.put("nth=" + Math.min(3, at));
        clues.put("last", at == row.size() - 1);
        clues.put("row=" + all);
        clues.put("nth+row=" + Math.min(3, at) + "/" + all);
        for (Mark.Kind kind : scene.columns.headings(one)) {
            clues.put("heading=" + kind);
        }
    }

    private void neighbours() {
        for (int distance = -2; distance <= 2; distance++) {
            int index = one.index() + distance;
            if (distance != 0) {
                neighbour(
                        distance,
                        index >= 0 && index < scene.all.size() ? scene.all.get(index) : null);
            }
        }
    }

    private void neighbour(int distance, @Nullable Candidate other) {
        if (other == null) {
            clues.put("beside" + distance + "=none");
            return;
        }
        boolean same = other.line() == one.line();
        clues.put("beside" + distance + (same ? "" : "'") + "=" + other.reading());
        if (same && Math.abs(distance) == 1) {
            clues.put("size" + distance + "=" + magnitude(other.number().low()));
            int order = other.number().low().compareTo(one.number().low());
            clues.put("order" + distance + "=" + Integer.signum(order));
            clues.put("gap" + distance + "=" + gap(other));
        }
        if (Math.abs(distance) == 1) {
            clues.put("ratio" + distance + "=" + ratio(other) + (same ? "" : "'"));
        }
    }

    /// How many times as much the other number is: in halves of powers of ten, between -4 and 4.
    private int ratio(Candidate other) {
        double own = one.number().low().doubleValue();
        double halves = 2 * Math.log10(other.number().low().doubleValue() / own);
        return Math.clamp((long) Math.floor(halves), -4, 4);
    }

    /// The signs between two numbers where they are few; else how far apart they are.
    private String gap(Candidate other) {
        int from = Math.min(one.end(), other.end());
        int to = Math.max(one.start(), other.start());
        if (to - from > 4) {
            return "far" + Math.min(3, (to - from) / 12);
        }
        StringBuilder signs = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(scene.text.charAt(i))) {
                signs.append(scene.text.charAt(i));
            }
        }
        return signs.toString();
    }

    private void reading() {
        String reading = one.reading();
        clues.put("reading=" + reading);
        int worth = Worth.halves(one.amount(), scene.currency(one));
        switch (one.figure()) {
            case null -> clues.put("worth?=" + worth);
            case Cost cost -> {
                clues.put("basis=" + cost.basis());
                clues.put("told", cost.told());
                clues.put("money", cost.currency() != null);
                clues.put("worth=" + worth);
                clues.put("worth+basis=" + worth / 2 + "," + cost.basis());
            }
            case Count count -> {
                clues.put("role=" + count.role());
                clues.put("certain", count.certain());
                clues.put("kind=" + count.kind());
                clues.put("worth?=" + worth);
            }
        }
    }

    private void post() {
        clues.put("language=" + scene.language);
        clues.put("intent=" + scene.intent);
        clues.put(scene.lookup ? "lookup" : "package");
        clues.put("lookup+reading=" + one.reading(), scene.lookup);
        clues.put("unique elsewhere", uniqueElsewhere());
        clues.put("usual=" + scene.figures.usualBasis());
        clues.put("costs=" + Math.min(4, scene.costs));
        clues.put("counts=" + Math.min(4, scene.counts));
        clues.put("lines=" + Math.min(4, scene.lines() / 2));
    }

    private boolean uniqueElsewhere() {
        return !isUnique(one) && scene.all.stream().anyMatch(RoleClues::isUnique);
    }

    private static boolean isUnique(Candidate number) {
        return number.figure() instanceof Count count && count.kind() == VolumeKind.UNIQUE;
    }

    static String magnitude(BigDecimal number) {
        return number.signum() <= 0 ? "0" : String.valueOf(number.precision() - number.scale() - 1);
    }
}
