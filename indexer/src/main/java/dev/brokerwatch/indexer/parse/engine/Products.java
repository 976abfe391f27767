package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The products that a page tells machines of, in JSON-LD or microdata, in the terms of schema.org.
final class Products {

    private static final Selector SCRIPTS =
            Selector.of(List.of("script[type=application/ld+json]"));
    private static final Selector ITEMS = Selector.of(List.of("[itemtype*=schema.org/Product]"));
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_SCRIPT = 1_000_000;
    private static final int MOST_NODES = 2_000;
    private static final int MOST_OFFERS = 50;

    private Products() {}

    /// @param id the shop's own, or null
    /// @param description with its lines
    /// @param published what tells since when, or null
    record Product(
            String name,
            @Nullable String id,
            @Nullable String url,
            String description,
            @Nullable String seller,
            @Nullable String published,
            List<Offer> offers) {

        Product named(String other) {
            return new Product(other, id, url, description, seller, published, offers);
        }
    }

    /// @param price as written, or null
    /// @param available false where the shop says that it is sold out or taken off
    record Offer(
            @Nullable String name,
            @Nullable String price,
            @Nullable String highPrice,
            @Nullable String currency,
            boolean available) {}

    /// One where a script tells of a product.
    static int markers(PageDom dom) {
        for (Element script : dom.select(SCRIPTS)) {
            if (script.data().contains("\"Product\"")) {
                return 1;
            }
        }
        return 0;
    }

    static List<Product> in(PageDom dom) {
        List<Product> products = new ArrayList<>();
        for (Element script : dom.select(SCRIPTS)) {
            String json = script.data();
            if (json.length() <= LONGEST_SCRIPT && json.contains("Product")) {
                addFrom(json, products);
            }
        }
        if (products.isEmpty()) {
            for (Element item : dom.select(ITEMS)) {
                products.add(Microdata.product(dom, item));
            }
        }
        return products;
    }

    private static void addFrom(String json, List<Product> products) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            return;
        }
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (isOf(node, "Product") || isOf(node, "ProductGroup")) {
                products.add(product(node));
            } else if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.has("@graph")) {
                open.add(node.path("@graph"));
            } else if (node.has("mainEntity")) {
                open.add(node.path("mainEntity"));
            }
        }
    }

    private static Product product(JsonNode node) {
        List<Offer> offers = new ArrayList<>();
        String seller = null;
        for (JsonNode offer : offersOf(node)) {
            if (offers.size() < MOST_OFFERS) {
                offers.add(offer(offer));
            }
            seller = seller == null ? nameOf(offer.path("seller")) : seller;
        }
        String id = text(node.path("sku"));
        return new Product(
                or(text(node.path("name")), ""),
                id == null ? text(node.path("productID")) : id,
                text(node.path("url")),
                or(text(node.path("description")), ""),
                seller,
                firstText(node, "releaseDate", "datePublished", "dateCreated"),
                offers);
    }

    /// An offer, a list of them, an aggregate that holds some or only their range; of variants each one's own.
    private static List<JsonNode> offersOf(JsonNode product) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(product.path("offers"));
        open.add(product.path("hasVariant"));
        while (!open.isEmpty() && found.size() < MOST_OFFERS) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.has("offers")) {
                open.add(node.path("offers"));
            } else if (node.isObject()) {
                found.add(node);
            }
        }
        return found;
    }

    private static Offer offer(JsonNode node) {
        JsonNode told = node.path("priceSpecification");
        JsonNode specification = told.isArray() ? told.path(0) : told;
        String price = firstText(node, "price", "lowPrice");
        String currency = text(node.path("priceCurrency"));
        return new Offer(
                text(node.path("name")),
                price == null ? text(specification.path("price")) : price,
                text(node.path("highPrice")),
                currency == null ? text(specification.path("priceCurrency")) : currency,
                isAvailable(text(node.path("availability"))));
    }

    static boolean isAvailable(@Nullable String availability) {
        if (availability == null) {
            return true;
        }
        String told = availability.toLowerCase(Locale.ROOT);
        return !told.endsWith("soldout")
                && !told.endsWith("outofstock")
                && !told.endsWith("discontinued");
    }

    private static @Nullable String nameOf(JsonNode node) {
        return node.isObject() ? text(node.path("name")) : text(node);
    }

    private static boolean isOf(JsonNode node, String type) {
        JsonNode told = node.path("@type");
        if (told.isArray()) {
            for (JsonNode one : told) {
                if (one.asString("").equals(type)) {
                    return true;
                }
            }
        }
        String name = told.isString() ? told.asString() : "";
        return name.equals(type) || name.endsWith("/" + type);
    }

    private static @Nullable String firstText(JsonNode node, String... names) {
        for (String name : names) {
            String found = text(node.path(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode node) {
        if (node.isArray() && !node.isEmpty()) {
            return text(node.path(0));
        }
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text =
                node.isNumber()
                        ? node.decimalValue().stripTrailingZeros().toPlainString()
                        : node.asString("").strip();
        return text.isEmpty() ? null : text;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
