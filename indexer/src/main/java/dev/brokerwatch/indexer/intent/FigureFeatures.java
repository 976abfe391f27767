package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.figure.Mark;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Sums of money and counts of records: how many, for what, where; and rows of them.
final class FigureFeatures {

    private static final Set<Basis> BY_RECORD =
            EnumSet.of(Basis.RECORD, Basis.THOUSAND, Basis.TEN_THOUSAND, Basis.RECORDS);

    private static final Map<Mark.Kind, String> TOLD =
            named(
                    Mark.Kind.NEGOTIABLE,
                    Mark.Kind.PRIVATE,
                    Mark.Kind.CREDITS,
                    Mark.Kind.BID,
                    Mark.Kind.PRICE,
                    Mark.Kind.MINIMUM,
                    Mark.Kind.STOCK,
                    Mark.Kind.UNIQUE,
                    Mark.Kind.SIZE,
                    Mark.Kind.AUDIENCE,
                    Mark.Kind.WHOLE,
                    Mark.Kind.DAILY);

    /// A count of records of this size is rare outside offers and the news of them.
    private static final int MANY = 3000;

    private static final int LONGEST_ROW = 90;

    private FigureFeatures() {}

    static void add(PostText post, Figures figures, Features features) {
        for (Figure figure : figures.figures()) {
            Span span = new Span(figure.start(), figure.end());
            switch (figure) {
                case Cost cost -> cost(cost, span, post.titleEnd(), features);
                case Count count -> count(count, span, post.titleEnd(), features);
            }
        }
        marks(figures, features);
        rows(post, figures, features);
        features.damp();
    }

    private static void cost(Cost cost, Span span, int titleEnd, Features features) {
        if (cost.currency() == null) {
            features.count("cost.bare", span);
            return;
        }
        features.count("cost", span);
        if (cost.basis() != null && BY_RECORD.contains(cost.basis())) {
            features.count("cost.record", span);
        }
        if (cost.basis() == Basis.MONTH || cost.basis() == Basis.PERIOD) {
            features.count("cost.period", span);
        }
        if (span.start() < titleEnd) {
            features.put("in-title.cost", 1, span);
        }
    }

    private static void count(Count count, Span span, int titleEnd, Features features) {
        if (count.certain()) {
            features.count("count", span);
        }
        if (count.records() >= MANY) {
            features.count("count.many", span);
        }
        if (count.records() >= 1000 && span.start() < titleEnd) {
            features.put("in-title.count", 1, span);
        }
    }

    private static Map<Mark.Kind, String> named(Mark.Kind... kinds) {
        Map<Mark.Kind, String> names = new EnumMap<>(Mark.Kind.class);
        for (Mark.Kind kind : kinds) {
            names.put(kind, "mark." + kind.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static void marks(Figures figures, Features features) {
        for (Mark mark : figures.marks().all()) {
            String name = TOLD.get(mark.kind());
            if (name != null) {
                features.put(name, 1, new Span(mark.start(), mark.end()));
            }
        }
    }

    /// Short lines with a figure, as of a list of prices, and their share of all lines below the title.
    private static void rows(PostText post, Figures figures, Features features) {
        String text = post.text().folded();
        int next = 0;
        int rows = 0;
        int lines = 0;
        for (int start = post.titleEnd(); start < text.length(); ) {
            int end = text.indexOf('\n', start + 1);
            end = end < 0 ? text.length() : end;
            boolean told = false;
            while (next < figures.figures().size() && figures.figures().get(next).start() < end) {
                told |= figures.figures().get(next++).start() >= start;
            }
            lines++;
            rows += told && end - start <= LONGEST_ROW ? 1 : 0;
            start = end;
        }
        features.put("rows", Math.log1p(rows));
        features.put("rows.share", lines == 0 ? 0 : (double) rows / lines);
    }
}
