package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Finds quotations that only their first words tell: boxes that begin with "Quote:" or "Anna wrote:", as old boards make
/// them of tables and plain boxes.
final class QuoteBoxes {

    private static final int MOST = 1_000;
    private static final int LONGEST_HEAD = 60;

    private QuoteBoxes() {}

    /// The innermost boxes in `text` that hold more than their first words, in document order; never all of the text.
    static List<Element> in(PageDom dom, Element text, PageWords words) {
        List<Element> found = new ArrayList<>();
        List<Element> inner = dom.within(text);
        for (int i = 1; i < Math.min(inner.size(), MOST); i++) {
            Element box = inner.get(i);
            if (isBox(box) && isQuote(Texts.line(box), words)) {
                if (!found.isEmpty() && dom.contains(found.getLast(), box)) {
                    found.removeLast();
                }
                found.add(box);
            }
        }
        String whole = Texts.line(text);
        found.removeIf(box -> Texts.line(box).equals(whole));
        return found;
    }

    private static boolean isBox(Element element) {
        return switch (element.normalName()) {
            case "div", "table", "fieldset" -> element.childrenSize() > 0;
            default -> false;
        };
    }

    /// A head with words behind it.
    private static boolean isQuote(String line, PageWords words) {
        int colon = -1;
        for (int i = 0; i < Math.min(line.length(), LONGEST_HEAD) && colon < 0; i++) {
            colon = line.charAt(i) == ':' || line.charAt(i) == '：' ? i : -1;
        }
        if (colon <= 0 || colon >= line.length() - 2) {
            return false;
        }
        String head = line.substring(0, colon);
        return words.isQuote(head) || words.writesAtEnd(head);
    }
}
