package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds the links to the next and the last page, by what the engine knows, by `rel`, by words, and by the numbers of a row
/// of page links.
final class Pager {

    private static final Selector REL =
            Selector.of(List.of("link[rel=next] @href", "a[rel=next] @href", "a[rel^=next] @href"));
    private static final int MOST_ROWS = 50;
    private static final int LONGEST_WORDS = 40;

    private final PageWords words;

    Pager(PageWords words) {
        this.words = words;
    }

    /// The links as they stand in the page.
    record Neighbours(@Nullable String next, @Nullable String last) {}

    Neighbours find(PageDom dom, Selectors selectors) {
        String next = href(selectors.first(Part.NEXT, dom, dom.document()));
        String last = href(selectors.first(Part.LAST, dom, dom.document()));
        if (next == null) {
            next = href(dom.firstFound(REL, dom.document()));
        }
        for (PageRow row : rows(dom, selectors)) {
            if (next == null) {
                next = row.next();
            }
            if (last == null) {
                last = row.last();
            }
            if (next != null && last != null) {
                break;
            }
        }
        return new Neighbours(next, next == null ? null : last);
    }

    private List<PageRow> rows(PageDom dom, Selectors selectors) {
        List<PageRow> rows = new ArrayList<>();
        for (Element row : dom.selectAll(selectors.of(Part.PAGES), dom.document())) {
            add(PageRow.of(row, dom, words), rows);
        }
        if (rows.isEmpty()) {
            Element outer = null;
            for (Element row : named(dom)) {
                if (isWhole(rows)) {
                    break;
                }
                if (outer == null || !dom.contains(outer, row)) {
                    PageRow found = PageRow.of(row, dom, words);
                    add(found, rows);
                    outer = found == null && isRead(dom, row) ? row : null;
                }
            }
        }
        if (rows.isEmpty()) {
            for (Element link : dom.ofTag("a")) {
                Element parent = isNumbered(link) || isNext(link) ? link.parent() : null;
                if (parent != null) {
                    Element around = isSmall(parent) ? parent.parent() : parent;
                    add(around == null ? null : PageRow.of(around, dom, words), rows);
                }
            }
        }
        return rows;
    }

    private static boolean isWhole(List<PageRow> rows) {
        return !rows.isEmpty() && rows.getLast().next() != null && rows.getLast().last() != null;
    }

    private static boolean isRead(PageDom dom, Element row) {
        return dom.within(row).size() <= PageRow.MOST_ELEMENTS;
    }

    /// Elements whose class or id says that they hold the links to pages.
    private static List<Element> named(PageDom dom) {
        List<Element> found = new ArrayList<>();
        for (String name : dom.classNames()) {
            if (namesPages(name)) {
                found.addAll(dom.ofClass(name));
            }
        }
        for (String form : dom.idForms()) {
            if (namesPages(form)) {
                found.addAll(dom.ofIdForm(form));
            }
        }
        found.sort(Comparator.comparingInt(dom::place));
        return found.subList(0, Math.min(found.size(), MOST_ROWS));
    }

    private static boolean namesPages(String name) {
        if (name.equalsIgnoreCase("pg") || name.equalsIgnoreCase("nav-links")) {
            return true;
        }
        for (int at = 0; at + 4 <= name.length(); at++) {
            if (name.regionMatches(true, at, "page", 0, 4)
                    || name.regionMatches(true, at, "pagina", 0, 6)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumbered(Element link) {
        return link.childNodeSize() == 1
                && link.firstChild() instanceof TextNode text
                && text.getWholeText().length() < 12
                && PageRow.number(text.getWholeText().strip()) > 0;
    }

    private boolean isNext(Element link) {
        if (link.childNodeSize() != 1 || !(link.firstChild() instanceof TextNode text)) {
            return false;
        }
        String shown = text.getWholeText();
        return shown.length() < LONGEST_WORDS
                && words.isNext(PageRow.bare(Texts.collapse(shown).toLowerCase(Locale.ROOT)));
    }

    private static boolean isSmall(Element parent) {
        return parent.childNodeSize() <= 2;
    }

    private static void add(@Nullable PageRow row, List<PageRow> rows) {
        if (row != null && rows.size() < MOST_ROWS) {
            rows.add(row);
        }
    }

    private static @Nullable String href(@Nullable Found found) {
        if (found == null) {
            return null;
        }
        String attribute = found.attribute();
        Element element = found.element();
        String href = attribute != null ? Attr.of(element, attribute) : Attr.of(element, "href");
        return href.isBlank()
                        || href.equals("?")
                        || href.startsWith("#")
                        || href.startsWith("javascript:")
                ? null
                : href;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 6 && isDigits(text);
    }

    /// What a page link says: its words, else its label, else its picture's.
    static String wordsOf(Element link) {
        String words = Texts.line(link);
        if (words.isEmpty()) {
            words = Attr.of(link, "aria-label");
        }
        if (words.isEmpty()) {
            words = Attr.of(link, "title");
        }
        if (words.isEmpty()) {
            Element image = link.firstElementChild();
            words = image == null ? "" : Attr.of(image, "alt");
        }
        String shown = Texts.collapse(words).toLowerCase(Locale.ROOT);
        return shown.length() > LONGEST_WORDS ? "" : shown;
    }
}
