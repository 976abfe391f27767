package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.engine.Products.Offer;
import dev.brokerwatch.indexer.parse.engine.Products.Product;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The product that a page tells of to those who link to it, in the terms of the Open Graph protocol.
final class OpenGraph {

    private static final Selector TYPE = content("og:type");
    private static final Selector TITLE = content("og:title");
    private static final Selector DESCRIPTION = content("og:description");
    private static final Selector PRICE = content("og:price:amount", "product:price:amount");
    private static final Selector CURRENCY = content("og:price:currency", "product:price:currency");
    private static final Selector AVAILABILITY = content("og:availability", "product:availability");

    private OpenGraph() {}

    /// Null where the page is of something else.
    static @Nullable Product product(PageDom dom) {
        String type = value(dom, TYPE);
        String price = value(dom, PRICE);
        boolean is =
                price != null
                        || (type != null && type.toLowerCase(Locale.ROOT).endsWith("product"));
        if (!is) {
            return null;
        }
        boolean available = isAvailable(value(dom, AVAILABILITY));
        Offer offer = new Offer(null, price, null, value(dom, CURRENCY), available);
        String title = value(dom, TITLE);
        String description = value(dom, DESCRIPTION);
        return new Product(
                title == null ? "" : title,
                null,
                null,
                description == null ? "" : description,
                null,
                null,
                price == null && available ? List.of() : List.of(offer));
    }

    /// "instock", "in stock", "oos".
    private static boolean isAvailable(@Nullable String told) {
        if (told == null) {
            return true;
        }
        String word = told.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        return !word.equals("oos") && Products.isAvailable(word);
    }

    private static @Nullable String value(PageDom dom, Selector selector) {
        Found found = dom.firstFound(selector, dom.document());
        return found == null || found.value().isBlank() ? null : found.value().strip();
    }

    private static Selector content(String... properties) {
        return Selector.of(
                List.of(properties).stream()
                        .map(property -> "meta[property=" + property + "] @content")
                        .toList());
    }
}
