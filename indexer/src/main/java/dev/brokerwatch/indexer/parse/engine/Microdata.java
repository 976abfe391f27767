package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.TextWriter;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.engine.Products.Offer;
import dev.brokerwatch.indexer.parse.engine.Products.Product;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Products in microdata (HTML Standard, 5): `itemprop` on elements within an `itemtype` of schema.org.
final class Microdata {

    private static final Selector OFFERS = Selector.of(List.of("[itemprop=offers]"));

    private Microdata() {}

    static Product product(PageDom dom, Element item) {
        List<Offer> offers = new ArrayList<>();
        for (Element offer : dom.select(OFFERS, item)) {
            offers.add(
                    new Offer(
                            null,
                            first(dom, offer, "price", "lowPrice"),
                            first(dom, offer, "highPrice"),
                            first(dom, offer, "priceCurrency"),
                            Products.isAvailable(first(dom, offer, "availability"))));
        }
        Element description = element(dom, item, "description");
        String name = first(dom, item, "name");
        return new Product(
                name == null ? "" : name,
                first(dom, item, "sku", "productID"),
                first(dom, item, "url"),
                description == null ? "" : written(description),
                first(dom, item, "seller"),
                first(dom, item, "releaseDate", "datePublished"),
                offers);
    }

    private static String written(Element description) {
        String content = Attr.of(description, "content");
        return content.isEmpty() ? TextWriter.write(description) : content;
    }

    private static @Nullable String first(PageDom dom, Element item, String... names) {
        for (String name : names) {
            Element found = element(dom, item, name);
            if (found != null) {
                String value = valueOf(found);
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return null;
    }

    private static @Nullable Element element(PageDom dom, Element item, String property) {
        for (Element element : dom.within(item)) {
            if (!element.equals(item) && Attr.of(element, "itemprop").equals(property)) {
                return element;
            }
        }
        return null;
    }

    private static String valueOf(Element element) {
        for (String name : List.of("content", "href", "datetime")) {
            if (Attr.has(element, name)) {
                return Attr.of(element, name).strip();
            }
        }
        return Texts.line(element);
    }
}
