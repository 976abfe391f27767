package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.TextWriter;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.engine.Products.Offer;
import dev.brokerwatch.indexer.parse.engine.Products.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Shops: what a product page tells machines (schema.org), completed by what it shows people; lists of products are boards
/// whose threads are the products. A product is a post: its name, its prices, its description.
final class ShopEngine extends BoardEngine {

    private final Selectors selectors;
    private final List<KeyPattern> productKeys;
    private final EngineTools tools;

    ShopEngine(String name, EngineFile file, EngineTools tools) {
        super(name, file, tools);
        this.tools = tools;
        selectors = file.selectors(name);
        productKeys = file.patterns("thread");
    }

    /// Whatever software: a page that tells machines of a product is a shop's.
    @Override
    public int markers(PageDom dom, int least) {
        int found = super.markers(dom, least - 1);
        return found > 0 || name().equals("product") ? found + Products.markers(dom) : 0;
    }

    @Override
    public Reading read(PageView page) {
        Selectors used = selectors.with(page.selectors());
        if (isListed(page, used)) {
            Reading list = super.read(page);
            if (!list.threads().isEmpty()) {
                return list;
            }
        }
        List<Product> products = Products.in(page.dom());
        Element shown = page.dom().first(used.of(Part.POST), page.dom().document());
        if (products.size() == 1 || (shown != null && !products.isEmpty())) {
            return reading(
                    post(page, used, products.getFirst(), shown), products.getFirst().name());
        }
        Product told = products.isEmpty() ? OpenGraph.product(page.dom()) : null;
        if (shown != null || told != null) {
            Product seen = seen(page.dom(), used, told);
            if (!seen.name().isEmpty()) {
                return reading(post(page, used, seen, shown), seen.name());
            }
        }
        Reading list = super.read(page);
        return list.isEmpty() && products.size() > 1 ? listOf(products) : list;
    }

    private static Reading reading(PostParts post, String title) {
        return new Reading(
                PageKind.LISTING,
                title.isEmpty() ? null : title,
                List.of(post),
                List.of(),
                null,
                null,
                false);
    }

    private static Reading listOf(List<Product> products) {
        List<ThreadParts> rows =
                products.stream()
                        .map(product ->
                                new ThreadParts(product.name(), product.url(), null, List.of()))
                        .toList();
        return new Reading(PageKind.BOARD, null, List.of(), rows, null, null, false);
    }

    private PostParts post(
            PageView page, Selectors used, Product product, @Nullable Element shown) {
        PageDom dom = page.dom();
        Element scope = shown == null ? dom.document() : shown;
        Found seller = used.first(Part.AUTHOR, dom, scope);
        Found published = used.first(Part.PUBLISHED, dom, scope);
        String address = KeyPattern.find(productKeys, page.url().value());
        String key = product.id() != null ? product.id() : address;
        String thread = key == null ? Addresses.threadOf(page.url()) : key;
        String author = seller == null ? product.seller() : Texts.collapse(seller.value());
        List<String> times = new ArrayList<>();
        if (product.published() != null) {
            times.add(product.published());
        }
        times.addAll(TimeSources.of(published, dom));
        boolean sold =
                !product.offers().isEmpty()
                        && product.offers().stream().noneMatch(Offer::available);
        return new PostParts(
                thread,
                key == null ? "product" : key,
                author == null || author.isEmpty() ? null : author,
                null,
                times,
                List.of(),
                text(dom, used, product, scope),
                List.of(),
                product.url(),
                sold || tools.words().tellsSale(product.name()) || saysSold(dom, used, scope));
    }

    private boolean saysSold(PageDom dom, Selectors used, Element scope) {
        for (Element mark : dom.selectAll(used.of(Part.CLOSED), scope)) {
            String words = Texts.line(mark);
            if (isSign(mark) || tools.words().tellsSoldOut(words)) {
                return true;
            }
        }
        return false;
    }

    /// What is only there where nothing is left; others say so in words.
    private static boolean isSign(Element mark) {
        return Attr.has(mark, "disabled")
                || BlockGuess.containsAny(
                        BlockGuess.names(mark), "sold-out", "outofstock", "out-of-stock");
    }

    /// Name, a line for each price, description. A price that name or description tell in their own words is not told twice,
    /// for it would read as another offer.
    private static String text(PageDom dom, Selectors used, Product product, Element scope) {
        StringBuilder text = new StringBuilder(product.name());
        String described = described(dom, used, product, scope);
        for (Offer offer : product.offers()) {
            String line = priceLine(offer);
            if (!line.isEmpty() && text.indexOf(line) < 0 && !tells(offer, product, described)) {
                text.append('\n').append(line);
            }
        }
        if (product.offers().isEmpty()) {
            Found price = used.first(Part.PRICE, dom, scope);
            if (price != null) {
                text.append('\n').append(price.value());
            }
        }
        if (!described.isEmpty()) {
            text.append('\n').append(described);
        }
        return text.length() > TextWriter.LONGEST
                ? text.substring(0, TextWriter.LONGEST)
                : text.toString();
    }

    private static boolean tells(Offer offer, Product product, String described) {
        String price = offer.price();
        if (price == null || offer.name() != null) {
            return false;
        }
        String amount =
                price.contains(".") ? price.replaceAll("0+$", "").replaceAll("\\.$", "") : price;
        return standsIn(product.name(), amount) || standsIn(described, amount);
    }

    /// As a number of its own.
    private static boolean standsIn(String text, String amount) {
        int at = amount.isEmpty() ? -1 : text.indexOf(amount);
        while (at >= 0) {
            int end = at + amount.length();
            boolean begins = at == 0 || !Character.isDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isDigit(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(amount, end);
        }
        return false;
    }

    private static String priceLine(Offer offer) {
        if (offer.price() == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        if (offer.name() != null) {
            line.append(offer.name()).append(": ");
        }
        line.append(offer.price());
        if (offer.highPrice() != null && !offer.highPrice().equals(offer.price())) {
            line.append('-').append(offer.highPrice());
        }
        return offer.currency() == null
                ? line.toString()
                : line.append(' ').append(offer.currency()).toString();
    }

    /// What people see has its lines; what machines are told often lost them. Some shops show it beside the product's block.
    private static String described(PageDom dom, Selectors used, Product product, Element scope) {
        String seen = seen(dom, used, scope);
        String told = product.description();
        if (!seen.isEmpty() || !told.isEmpty()) {
            return seen.isEmpty() ? written(told) : seen;
        }
        return seen(dom, used, dom.document());
    }

    private static String seen(PageDom dom, Selectors used, Element scope) {
        StringBuilder seen = new StringBuilder();
        Set<Element> noise = new HashSet<>(dom.selectAll(used.of(Part.NOISE), scope));
        for (Element description : dom.selectAll(used.of(Part.TEXT), scope)) {
            String words = TextWriter.write(description, noise::contains);
            if (seen.indexOf(words) < 0) {
                seen.append(seen.isEmpty() ? "" : "\n").append(words);
            }
        }
        return seen.toString();
    }

    private static String written(String told) {
        return told.indexOf('<') < 0 && told.indexOf('&') < 0
                ? told
                : TextWriter.write(Jsoup.parseBodyFragment(told).body());
    }

    /// By its title on the page, where what else is told of it, if anything, does not call it something else.
    private static Product seen(PageDom dom, Selectors used, @Nullable Product told) {
        Found found = used.first(Part.TITLE, dom, dom.document());
        String name = found == null ? "" : found.value();
        if (told == null) {
            return new Product(name, null, null, "", null, null, List.of());
        }
        boolean same = told.name().isEmpty() || told.name().contains(name);
        return name.isEmpty() || !same ? told : told.named(name);
    }
}
