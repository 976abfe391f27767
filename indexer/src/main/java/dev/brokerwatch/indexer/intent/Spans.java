package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Spans that are passed from left to right.
final class Spans {

    private Spans() {}

    static List<Span> sorted(List<Span> spans) {
        if (spans.size() < 2) {
            return spans;
        }
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return sorted;
    }

    /// The first at `from` or behind it that ends behind `offset`.
    static int firstEndingBehind(List<Span> spans, int from, int offset) {
        int next = from;
        while (next < spans.size() && spans.get(next).end() <= offset) {
            next++;
        }
        return next;
    }

    static boolean covers(List<Span> spans, int next, int offset) {
        return next < spans.size() && spans.get(next).contains(offset);
    }
}
