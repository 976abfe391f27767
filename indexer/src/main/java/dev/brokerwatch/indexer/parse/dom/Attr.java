package dev.brokerwatch.indexer.parse.dom;

import org.jsoup.nodes.Element;

/// Attributes of elements, by their exact names. The HTML parser has made all names lower case, and jsoup's own getters
/// would compare them again without case, which is most of their cost.
public final class Attr {

    private Attr() {}

    /// The value; empty where the element has none.
    public static String of(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    public static boolean has(Element element, String name) {
        return element.attributesSize() != 0 && element.attributes().hasKey(name);
    }
}
