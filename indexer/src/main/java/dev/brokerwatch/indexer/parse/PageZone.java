package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeFrame.DateOrder;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The zone of a page's times. Boards name it in their foot ("GMT+8, 2013-1-25 14:05", "All times are UTC-05:00"), and what a
/// page says of itself goes before what its site's settings say.
final class PageZone {

    private static final int LAST_ELEMENTS = 120;
    private static final int LONGEST = 200;

    private PageZone() {}

    static TimeFrame frame(PageSource source, PageDom dom, TimeReader times) {
        List<Element> elements = dom.elements();
        int first = Math.max(0, elements.size() - LAST_ELEMENTS);
        for (int i = elements.size() - 1; i >= first; i--) {
            String own = mayNameZone(elements.get(i)) ? Texts.own(elements.get(i)) : "";
            if (!own.isEmpty() && own.length() <= LONGEST) {
                ZoneOffset zone = times.zoneIn(own);
                if (zone != null) {
                    return new TimeFrame(source.at(), zone, true, DateOrder.UNKNOWN);
                }
            }
        }
        boolean told = !source.zone().equals(ZoneOffset.UTC);
        return new TimeFrame(source.at(), source.zone(), told, DateOrder.UNKNOWN);
    }

    private static boolean mayNameZone(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text && mayNameZone(text.getWholeText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayNameZone(String text) {
        for (int at = 0; at + 3 <= text.length(); at++) {
            int first = text.charAt(at) | 0x20;
            boolean zone =
                    (first == 'g' && text.regionMatches(true, at, "gmt", 0, 3))
                            || (first == 'u' && text.regionMatches(true, at, "utc", 0, 3));
            if (zone) {
                return true;
            }
        }
        return false;
    }
}
