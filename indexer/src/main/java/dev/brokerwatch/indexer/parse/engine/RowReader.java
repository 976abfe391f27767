package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a board's row: the thread's title and link, its last page, the time of its last post.
final class RowReader {

    private final Selectors selectors;
    private final BlockGuess guess;

    RowReader(Selectors selectors, BlockGuess guess) {
        this.selectors = selectors;
        this.guess = guess;
    }

    /// Null where the row is no thread's.
    @Nullable ThreadParts read(PageView page, Element row) {
        PageDom dom = page.dom();
        Found title = selectors.first(Part.ROW_TITLE, dom, row);
        if (title == null) {
            return null;
        }
        String words = title.value();
        String href = linkOf(title.element());
        if (words.isEmpty()) {
            return null;
        }
        List<String> last = TimeSources.of(selectors.first(Part.ROW_LAST_POST, dom, row), dom);
        if (last.isEmpty()) {
            last = guess.timesOf(dom, row, null, page.frame());
        }
        return new ThreadParts(words, href, lastPage(dom, row), last);
    }

    private static @Nullable String linkOf(Element title) {
        Element at = title;
        for (int up = 0; up < 3 && at != null; up++) {
            if (Attr.has(at, "href")) {
                return Attr.of(at, "href");
            }
            at = at.parent();
        }
        for (Element child = title.firstElementChild();
                child != null;
                child = child.nextElementSibling()) {
            if (Attr.has(child, "href")) {
                return Attr.of(child, "href");
            }
        }
        return null;
    }

    /// The highest number among the row's page links, else the last of those that the engine points at.
    private @Nullable String lastPage(PageDom dom, Element row) {
        String href = null;
        int most = 1;
        for (Element link : selectors.all(Part.ROW_LAST_PAGE, dom, row)) {
            String shown = Texts.line(link).replace(".", "").replace("…", "").strip();
            int number = Pager.isNumber(shown) ? Integer.parseInt(shown) : 0;
            if (number > most || (number == 0 && most == 1)) {
                href = Attr.of(link, "href");
                most = Math.max(most, number);
            }
        }
        return href == null || href.isBlank() ? null : href;
    }
}
