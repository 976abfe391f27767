package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.posttext.PostText;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The lines of a post, which of them hold figures, and where the fields of a row are listed.
final class Layout {

    private static final int SHORT = 40;
    private static final int ROW = 90;
    private static final int BESIDE = 30;
    private static final int LISTED = 2;

    private final int titleEnd;
    private final int length;
    private final int[] starts;
    private final BitSet counted = new BitSet();
    private final BitSet priced = new BitSet();
    private final int[] fieldStarts;
    private final int[] fieldEnds;

    Layout(PostText post, List<Figure> figures) {
        String text = post.text().folded();
        titleEnd = post.titleEnd();
        length = text.length();
        starts = starts(text);
        for (Figure figure : figures) {
            int line = lineOf(figure.start());
            counted.set(line);
            if (figure instanceof Cost) {
                priced.set(line);
            }
        }
        List<Hit> fields =
                post.hits().stream().filter(hit -> hit.term().kind() == Kind.FIELD).toList();
        fieldStarts = fields.stream().mapToInt(Hit::start).toArray();
        fieldEnds = fields.stream().mapToInt(Hit::end).toArray();
    }

    private static int[] starts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }

    /// The number of the word's line.
    int lineOf(ThemeWord word) {
        return lineOf(word.start());
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int lengthOf(int line) {
        return (line + 1 < starts.length ? starts[line + 1] : length) - starts[line];
    }

    boolean isInTitle(ThemeWord word) {
        return word.start() < titleEnd;
    }

    /// Whether the word stands in the first line of the text.
    boolean isInHead(ThemeWord word) {
        return lineOf(word.start()) == (titleEnd > 0 ? 1 : 0);
    }

    boolean isBesideFigure(ThemeWord word) {
        return counted.get(lineOf(word.start()));
    }

    /// Whether the word's line looks like a row of a price list.
    boolean isInPricedRow(ThemeWord word) {
        int line = lineOf(word.start());
        return priced.get(line) && lengthOf(line) <= ROW;
    }

    /// Whether there are several lines with prices.
    boolean isPriceList() {
        return priced.cardinality() > LISTED;
    }

    /// Whether the word's line is short and without figures: a heading, or a remark.
    boolean isInShortLine(ThemeWord word) {
        int line = lineOf(word.start());
        return lengthOf(line) <= SHORT && !counted.get(line);
    }

    /// Whether fields of a row stand beside the word in its line: then it may be one itself.
    boolean isListed(ThemeWord word) {
        int line = lineOf(word.start());
        int from = Math.max(starts[line], word.start() - BESIDE + 1);
        int to = Math.min(starts[line] + lengthOf(line), word.start() + BESIDE);
        int beside = 0;
        for (int i = firstField(from); i < fieldStarts.length && fieldStarts[i] < to; i++) {
            beside += covers(i, word) ? 0 : 1;
        }
        return beside >= LISTED;
    }

    /// Whether the word is a field's name too.
    boolean isField(ThemeWord word) {
        for (int i = firstField(word.start() - BESIDE);
                i < fieldStarts.length && fieldStarts[i] < word.end();
                i++) {
            if (covers(i, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(int field, ThemeWord word) {
        return fieldStarts[field] < word.end() && word.start() < fieldEnds[field];
    }

    private int firstField(int from) {
        int low = 0;
        int high = fieldStarts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fieldStarts[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
