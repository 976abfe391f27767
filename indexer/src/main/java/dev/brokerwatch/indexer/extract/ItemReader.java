package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.deal.Deal;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the words of each deal: those of its line up to it and behind the deal before it; with the last one of a line the
/// rest of the line. A short line without a deal that names a theme heads those below.
final class ItemReader {

    private static final int LONGEST_HEADER = 40;

    private final Marks marks;
    private final Themes themes;
    private final List<Item> items = new ArrayList<>();
    private Set<Category> header = Set.of();

    private ItemReader(Marks marks, Themes themes) {
        this.marks = marks;
        this.themes = themes;
    }

    /// `deals` in the order of their places.
    static List<Item> read(
            String text, int titleEnd, List<Deal> deals, Marks marks, Themes themes) {
        ItemReader reader = new ItemReader(marks, themes);
        int next = 0;
        for (Span line : Lines.of(text, titleEnd)) {
            int first = next;
            while (next < deals.size() && deals.get(next).start() < line.end()) {
                next++;
            }
            if (first == next) {
                reader.head(line);
            } else {
                reader.line(line, deals.subList(first, next));
            }
        }
        return reader.items;
    }

    private void head(Span line) {
        Set<Category> named = themes.in(line.start(), line.end());
        if (line.start() > 0 && !named.isEmpty() && line.length() <= LONGEST_HEADER) {
            header = named;
        }
    }

    private void line(Span line, List<Deal> deals) {
        int from = line.start();
        for (int i = 0; i < deals.size(); i++) {
            Deal deal = deals.get(i);
            int to = i + 1 == deals.size() ? line.end() : Math.max(from, deal.end());
            items.add(
                    new Item(
                            from,
                            to,
                            themes.in(from, to),
                            header,
                            deal.count(),
                            deal.cost(),
                            absent(from, to, deal)));
            from = to;
        }
    }

    private @Nullable AbsentPrice absent(int from, int to, Deal deal) {
        if (deal.cost() != null) {
            return null;
        }
        if (marks.anyIn(from, to, Kind.PRIVATE)) {
            return AbsentPrice.PRIVATE;
        }
        return marks.anyIn(from, to, Kind.NEGOTIABLE) ? AbsentPrice.NEGOTIABLE : null;
    }
}
