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
    private static final int LONGEST_ROW = 90;

    private final Marks marks;
    private final Themes themes;
    private final List<Item> items = new ArrayList<>();
    private final boolean listed;
    private Set<Category> header = Set.of();

    private ItemReader(Marks marks, Themes themes, boolean listed) {
        this.marks = marks;
        this.themes = themes;
        this.listed = listed;
    }

    /// `deals` in the order of their places.
    static List<Item> read(
            String text, int titleEnd, List<Deal> deals, Marks marks, Themes themes) {
        long priced = deals.stream().filter(deal -> deal.cost() != null).count();
        ItemReader reader = new ItemReader(marks, themes, priced > 0);
        int next = 0;
        for (Span line : Lines.of(text, titleEnd)) {
            int first = next;
            while (next < deals.size() && deals.get(next).start() < line.end()) {
                next++;
            }
            if (first == next && line.end() > titleEnd) {
                reader.without(line);
            } else {
                reader.line(line, deals.subList(first, next));
            }
        }
        return reader.items;
    }

    /// A line without a deal: a row of a price list whose price is told elsewhere, or a heading.
    private void without(Span line) {
        Set<Category> named = themes.in(line.start(), line.end());
        AbsentPrice absent = absent(line.start(), line.end());
        boolean row = !named.isEmpty() || marks.anyIn(line.start(), line.end(), Kind.PERIOD);
        if (listed && absent != null && row && line.length() <= LONGEST_ROW) {
            items.add(new Item(line.start(), line.end(), named, header, null, null, absent));
        } else if (!named.isEmpty() && line.length() <= LONGEST_HEADER) {
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
                            deal.cost() == null ? absent(from, to) : null));
            from = to;
        }
    }

    private @Nullable AbsentPrice absent(int from, int to) {
        if (marks.anyIn(from, to, Kind.PRIVATE)) {
            return AbsentPrice.PRIVATE;
        }
        return marks.anyIn(from, to, Kind.NEGOTIABLE) ? AbsentPrice.NEGOTIABLE : null;
    }
}
