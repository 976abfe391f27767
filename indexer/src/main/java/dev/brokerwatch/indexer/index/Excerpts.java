package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.indexer.query.QueryField;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// The piece of a redacted text that a query is about, with the query's words marked.
final class Excerpts {

    static final int LENGTH = 240;
    private static final float AROUND_MATCH = 0.5f;

    private final UnifiedHighlighter highlighter;

    Excerpts(Analyzer analyzer) {
        this.highlighter =
                UnifiedHighlighter.builderWithoutSearcher(analyzer)
                        .withBreakIterator(Excerpts::pieces)
                        .withFieldMatcher(Excerpts::isText)
                        .withWeightMatches(false)
                        .withFormatter(new ToExcerpt())
                        .withMaxLength(RedactedText.LONGEST)
                        .withMaxNoHighlightPassages(0)
                        .build();
    }

    Excerpt of(RedactedText text, Query query) throws IOException {
        if (!text.isBlank()) {
            Object marked =
                    highlighter.highlightWithoutSearcher(
                            Fields.of(QueryField.TEXT), query, text.value(), 1);
            if (marked instanceof Excerpt excerpt) {
                return excerpt;
            }
        }
        return new Excerpt(text.excerpt(LENGTH).value(), List.of());
    }

    private static BreakIterator pieces() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, AROUND_MATCH);
    }

    private static boolean isText(String field) {
        return field.equals(Fields.of(QueryField.TEXT))
                || field.equals(Fields.of(QueryField.TITLE));
    }

    /// One passage as an excerpt; overlapping matches, as pairs of characters give, become one mark.
    private static final class ToExcerpt extends PassageFormatter {

        @Override
        public Excerpt format(Passage[] passages, String content) {
            Passage passage = passages[0];
            int start = passage.getStartOffset();
            int end = Math.min(passage.getEndOffset(), start + 2 * LENGTH);
            List<Excerpt.Mark> marks = new ArrayList<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = passage.getMatchStarts()[i] - start;
                int to = Math.min(passage.getMatchEnds()[i], end) - start;
                if (from < to) {
                    add(marks, from, to);
                }
            }
            return new Excerpt(content.substring(start, end), marks);
        }

        private static void add(List<Excerpt.Mark> marks, int from, int to) {
            if (!marks.isEmpty() && from <= marks.getLast().end()) {
                Excerpt.Mark last = marks.removeLast();
                marks.add(new Excerpt.Mark(last.start(), Math.max(last.end(), to)));
            } else {
                marks.add(new Excerpt.Mark(from, to));
            }
        }
    }
}
