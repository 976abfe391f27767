package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The lines of a post. Line 0 is the title, empty where there is none; blank lines are left out.
final class Lines {

    private Lines() {}

    static List<Span> of(String text, int titleEnd) {
        List<Span> lines = new ArrayList<>();
        lines.add(new Span(0, titleEnd));
        int start = titleEnd;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }
}
