package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Mark;
import java.util.List;

/// The words and marks around a number, within its line.
final class Context {

    private static final int REACH = 24;
    private static final int WORDS = 4;

    /// What may stand between a word and its number.
    private static final String SEPARATORS = " \t:=->.…·])】→➜|~";

    private final Scene scene;
    private final Candidate one;
    private final Clues clues;
    private final int lineStart;
    private final int lineEnd;

    private Context(Scene scene, Candidate one, Clues clues) {
        this.scene = scene;
        this.one = one;
        this.clues = clues;
        this.lineStart = scene.lineStart(one.line());
        this.lineEnd = scene.lineEnd(one.line());
    }

    static void add(Scene scene, Candidate one, Clues clues) {
        Context context = new Context(scene, one, clues);
        context.before();
        context.behind();
        context.touching();
        context.between();
    }

    /// The words next to a number, before and behind.
    static String beside(Scene scene, Candidate one) {
        int from = Math.max(scene.lineStart(one.line()), one.start() - REACH);
        int to = Math.min(scene.lineEnd(one.line()), one.end() + REACH);
        List<String> before = Words.of(scene.text, from, one.start());
        List<String> behind = Words.of(scene.text, one.end(), to);
        return word(before, before.size() - 1, "^") + "_" + word(behind, 0, "$");
    }

    private void before() {
        List<String> words =
                Words.of(scene.text, Math.max(lineStart, one.start() - REACH), one.start());
        String last = word(words, words.size() - 1, "^");
        String second = word(words, words.size() - 2, "^");
        clues.put("<1=" + last);
        clues.put("<2=" + second);
        clues.put("<21=" + second + "_" + last);
        for (int i = 1; i <= WORDS; i++) {
            clues.put("<" + word(words, words.size() - i, "^"));
        }
        clues.put("first", words.isEmpty());
    }

    private void behind() {
        List<String> words = Words.of(scene.text, one.end(), Math.min(lineEnd, one.end() + REACH));
        String first = word(words, 0, "$");
        String second = word(words, 1, "$");
        clues.put(">1=" + first);
        clues.put(">2=" + second);
        clues.put(">12=" + first + "_" + second);
        for (int i = 0; i < WORDS; i++) {
            clues.put(">" + word(words, i, "$"));
        }
        clues.put("ends", words.isEmpty());
    }

    private static String word(List<String> words, int index, String none) {
        return index >= 0 && index < words.size() ? words.get(index) : none;
    }

    /// The marks right before and right behind.
    private void touching() {
        int at = one.start();
        while (at > lineStart
                && one.start() - at < REACH
                && SEPARATORS.indexOf(scene.text.charAt(at - 1)) >= 0) {
            at--;
        }
        for (Mark mark : scene.figures.marks().in(one.start() - 2 * REACH, one.start())) {
            clues.put("<mark=" + mark.kind(), mark.end() == at || mark.end() == one.start());
        }
        int next = skipBlanks(one.end());
        for (Mark mark : scene.figures.marks().in(next, next + 1)) {
            clues.put(">mark=" + mark.kind());
            int behind = skipBlanks(mark.end());
            clues.put(
                    ">mark/=" + mark.kind(), behind < lineEnd && scene.text.charAt(behind) == '/');
            for (Mark second : scene.figures.marks().in(behind, behind + 1)) {
                clues.put(">>mark=" + second.kind());
                clues.put(">mark>=" + mark.kind() + "," + second.kind());
            }
        }
    }

    private int skipBlanks(int offset) {
        int at = offset;
        while (at < lineEnd && " \t".indexOf(scene.text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// The marks up to the numbers before and behind, and those of the whole line.
    private void between() {
        int from = scene.wordsFrom(one);
        int to = scene.wordsTo(one);
        for (Mark.Kind kind : scene.kinds(one.line())) {
            clues.put("line=" + kind);
        }
        for (Mark mark : scene.figures.marks().in(from, one.start())) {
            clues.put("<<" + mark.kind(), mark.end() <= one.start());
        }
        for (Mark mark : scene.figures.marks().in(one.end(), to)) {
            clues.put(">>" + mark.kind(), mark.end() <= to);
        }
    }
}
