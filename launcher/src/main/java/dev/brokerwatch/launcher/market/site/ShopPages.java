package dev.brokerwatch.launcher.market.site;

import static dev.brokerwatch.launcher.market.site.SitePages.escape;

import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.market.content.Truth;
import dev.brokerwatch.launcher.market.world.Board;
import dev.brokerwatch.launcher.market.world.MarketPost;
import dev.brokerwatch.launcher.market.world.MarketSite;
import dev.brokerwatch.launcher.market.world.Topic;
import dev.brokerwatch.launcher.market.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A shop that lists products of many vendors, with schema.org's Product and Offer as JSON-LD, and a sitemap.
final class ShopPages implements SitePages {

    private static final Pattern CATEGORY = Pattern.compile("/category/([0-9]+)");
    private static final Pattern PRODUCT = Pattern.compile("/product/([0-9]+)");
    private static final Pattern VENDOR = Pattern.compile("/vendor/([a-z0-9_]{1,40})");
    private static final int PRODUCTS_A_PAGE = 12;

    @Override
    public MarketSite site() {
        return MarketSite.SHOP;
    }

    @Override
    public String pathOf(Topic topic) {
        return "/product/" + topic.id();
    }

    @Override
    public Page page(World world, SiteRequest request) {
        String path = request.path();
        if (path.equals("/robots.txt")) {
            return Page.text(
                    "User-agent: *\nDisallow: /cart\nSitemap: "
                            + request.base()
                            + "/sitemap.xml\n");
        }
        if (path.equals("/sitemap.xml")) {
            return sitemap(world, request.base());
        }
        if (path.equals("/")) {
            return index(world);
        }
        if (CATEGORY.matcher(path).matches()) {
            return category(world, request.inPath(CATEGORY, 1), request.number("page", 1));
        }
        Matcher vendor = VENDOR.matcher(path);
        if (vendor.matches()) {
            return vendor(world, vendor.group(1), request.number("page", 1));
        }
        return PRODUCT.matcher(path).matches()
                ? product(world, request.base(), request.inPath(PRODUCT, 1))
                : missing();
    }

    private Page sitemap(World world, String base) {
        StringBuilder urls = new StringBuilder();
        for (Board board : world.boards(site())) {
            urls.append("<url><loc>%s/category/%d</loc></url>\n".formatted(base, board.id()));
        }
        return Page.xml(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                        + urls
                        + "</urlset>\n");
    }

    private Page index(World world) {
        StringBuilder links = new StringBuilder("<ul class=\"categories\">");
        for (Board board : world.boards(site())) {
            links.append(
                    "<li><a href=\"/category/%d\">%s</a></li>"
                            .formatted(board.id(), escape(board.name())));
        }
        return html("Corner Shop", links.append("</ul>").toString(), null);
    }

    private Page category(World world, int id, int page) {
        Optional<Board> board = world.board(site(), id);
        if (board.isEmpty()) {
            return missing();
        }
        return list(board.get().name(), board.get().byLastPost(), "/category/" + id, page);
    }

    private Page vendor(World world, String name, int page) {
        List<Topic> products =
                world.boards(site()).stream()
                        .flatMap(board -> board.byLastPost().stream())
                        .filter(topic -> topic.first().author().equals(name))
                        .toList();
        return products.isEmpty() ? missing() : list(name, products, "/vendor/" + name, page);
    }

    private static Page list(String title, List<Topic> products, String path, int page) {
        StringBuilder cards = new StringBuilder("<div class=\"products\">");
        for (Topic topic : SitePages.slice(products, page, PRODUCTS_A_PAGE)) {
            cards.append(
                    """
                    <div class="product-card"><h3><a href="/product/%1$d">%2$s</a></h3><span class="vendor">%3$s</span> <time datetime="%4$s">%4$s</time></div>
                    """
                            .formatted(
                                    topic.id(),
                                    escape(topic.title()),
                                    topic.first().author(),
                                    topic.first().published()));
        }
        cards.append("</div>");
        if (page < SitePages.pages(products.size(), PRODUCTS_A_PAGE)) {
            cards.append(
                    "<nav class=\"pages\"><a rel=\"next\" href=\"%s?page=%d\">Next</a></nav>"
                            .formatted(path, page + 1));
        }
        return html(title, cards.toString(), null);
    }

    private Page product(World world, String base, int id) {
        Optional<Topic> found = world.topic(site(), id).filter(topic -> !topic.isRemoved());
        if (found.isEmpty()) {
            return missing();
        }
        Topic topic = found.get();
        MarketPost post = topic.first();
        String json = Json.MAPPER.writeValueAsString(linked(topic, base)).replace("<", "\\u003c");
        return html(
                        topic.title(),
                        """
                        <script type="application/ld+json">%1$s</script>
                        <article class="product" data-id="%2$d"><nav class="breadcrumb"><a href="/">Shop</a> / <a href="/category/%3$d">%4$s</a></nav>
                        <h1>%5$s</h1><p class="vendor">Sold by <a href="/vendor/%6$s">%6$s</a></p><p class="posted">Listed <time datetime="%7$s">%7$s</time></p>
                        <div class="description">%8$s</div></article>
                        """
                                .formatted(
                                        json,
                                        id,
                                        topic.board().id(),
                                        escape(topic.board().name()),
                                        escape(topic.title()),
                                        post.author(),
                                        post.published(),
                                        String.join(
                                                "<br>\n",
                                                post.lines().stream()
                                                        .map(SitePages::escape)
                                                        .toList())),
                        topic.changedAt())
                .showing(topic.posts());
    }

    private static Map<String, Object> linked(Topic topic, String base) {
        MarketPost post = topic.first();
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", topic.title());
        product.put("sku", Integer.toString(topic.id()));
        product.put("url", base + "/product/" + topic.id());
        product.put("description", post.draft().text());
        product.put("releaseDate", post.published().toString());
        product.put("offers", offer(post));
        return product;
    }

    private static Map<String, Object> offer(MarketPost post) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("@type", "Offer");
        offer.put(
                "availability",
                post.state() == MarketPost.PostState.SOLD
                        ? "https://schema.org/SoldOut"
                        : "https://schema.org/InStock");
        offer.put("seller", Map.of("@type", "Person", "name", post.author()));
        List<Truth.Told> packages = post.draft().truth().packages();
        if (packages.size() == 1 && packages.getFirst().price().amount() != null) {
            offer.put("price", packages.getFirst().price().amount());
            offer.put("priceCurrency", packages.getFirst().price().currency());
        }
        return offer;
    }

    private static Page missing() {
        return html("Not found", "<p class=\"gone\">This listing has been removed.</p>", null)
                .withStatus(404);
    }

    private static Page html(String title, String body, @Nullable Instant changedAt) {
        return Page.html(
                StandardCharsets.UTF_8,
                """
                <!doctype html>
                <html><head><meta charset="utf-8"><title>%1$s | Corner Shop</title></head>
                <body><header><a href="/">Corner Shop</a></header><main>%2$s</main><footer>Corner Shop</footer></body></html>
                """
                        .formatted(escape(title), body),
                changedAt);
    }
}
