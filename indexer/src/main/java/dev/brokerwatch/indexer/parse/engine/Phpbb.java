package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/// phpBB 2 and 3 with their styles, and the trackers that grew from phpBB 2. In phpBB 2 a post's text lies in several spans
/// of a cell, with tables for quotes between them.
final class Phpbb extends BoardEngine {

    private static final Selector SPANS = Selector.of(List.of("span.postbody"));
    private static final Selector QUOTES = Selector.of(List.of("td.quote"));
    private static final String QUOTE = "quote-table";
    private static final String CELL = "postbody-cell";

    Phpbb(EngineFile file, EngineTools tools) {
        super("phpbb", file, tools);
    }

    /// Marks the cells that hold the text of old posts, so that the selectors find them.
    @Override
    PageView prepared(PageView page) {
        PageDom dom = page.dom();
        Set<Element> cells = new LinkedHashSet<>();
        for (Element span : dom.select(SPANS)) {
            Element cell = cellOf(span);
            if (cell != null) {
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            return page;
        }
        for (Element quote : dom.select(QUOTES)) {
            Element table = quote.closest("table");
            if (table != null) {
                table.addClass(QUOTE);
            }
        }
        cells.forEach(cell -> cell.addClass(CELL));
        return page.with(PageDom.of(dom.document()));
    }

    private static @Nullable Element cellOf(Element span) {
        Element at = span.parent();
        for (int up = 0; up < 4 && at != null; up++) {
            if (at.normalName().equals("td")) {
                return at.hasClass("quote") ? null : at;
            }
            at = at.parent();
        }
        return null;
    }
}
