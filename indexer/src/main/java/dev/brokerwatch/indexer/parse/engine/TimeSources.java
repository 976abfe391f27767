package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where in an element a time can stand: machine-readable attributes first (they are exact where the text says "yesterday"),
/// then the text.
final class TimeSources {

    private static final String[] ATTRIBUTES = {
        "datetime",
        "data-time",
        "data-timestamp",
        "data-date",
        "data-ts",
        "data-utime",
        "data-unixtime",
        "data-datetime",
        "data-created",
        "data-original-title",
        "title",
        "content"
    };
    private static final int MOST_ELEMENTS = 12;
    private static final int LONGEST = 120;

    private TimeSources() {}

    static List<String> of(@Nullable Found found, PageDom dom) {
        if (found == null) {
            return List.of();
        }
        return found.attribute() == null ? of(found.element(), dom) : List.of(found.value());
    }

    /// "(8 months ago, edited 29-Sep-21 21:17)": what follows the comma is the more exact.
    static List<String> ofEdit(@Nullable Found found, PageDom dom) {
        List<String> sources = new ArrayList<>(of(found, dom));
        if (!sources.isEmpty()) {
            String text = sources.getLast();
            int comma = text.lastIndexOf(',');
            if (comma > 0 && hasDigit(text.substring(comma))) {
                sources.add(text.substring(comma + 1));
            }
        }
        return sources;
    }

    static List<String> of(Element element, PageDom dom) {
        List<String> sources = new ArrayList<>(4);
        List<Element> inner = dom.within(element);
        for (int i = 0; i < Math.min(inner.size(), MOST_ELEMENTS); i++) {
            Element one = inner.get(i);
            if (one.attributesSize() > 0) {
                addAttributes(one, sources);
            }
        }
        sources.add(Texts.line(element));
        return sources;
    }

    /// What the element's own attributes tell.
    static List<String> ofAttributes(Element element) {
        List<String> sources = new ArrayList<>(2);
        addAttributes(element, sources);
        return sources;
    }

    private static void addAttributes(Element element, List<String> sources) {
        for (String name : ATTRIBUTES) {
            if (Attr.has(element, name)) {
                String value = Attr.of(element, name);
                if (!value.isBlank() && value.length() <= LONGEST && hasDigit(value)) {
                    sources.add(value);
                }
            }
        }
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
