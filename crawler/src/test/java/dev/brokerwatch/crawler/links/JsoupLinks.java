package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What jsoup's DOM gives as links: the oracle of the scanner.
final class JsoupLinks {

    private static final String LINKS =
            "a[href], area[href], link[href][rel], iframe[src], frame[src]";

    private JsoupLinks() {}

    static List<Link> of(Document document, CrawlUrl page) {
        UrlIdentity identity = UrlIdentity.general();
        CrawlUrl base = page;
        for (Element element : document.select("base[href]")) {
            if (identity.resolve(page, element.attr("href"))
                    instanceof UrlReading.Normal(CrawlUrl url)) {
                base = url;
                break;
            }
        }
        boolean refused =
                document.select("meta[name=robots]").stream()
                        .anyMatch(meta ->
                                meta.attr("content").toLowerCase(Locale.ROOT).contains("nofollow"));
        Map<CrawlUrl, Link.Relation> links = new LinkedHashMap<>();
        for (Element element : document.select(LINKS)) {
            Link.Relation relation = relation(element);
            String written =
                    element.attr(
                            element.hasAttr("href") && !element.normalName().endsWith("frame")
                                    ? "href"
                                    : "src");
            if (relation != null
                    && identity.resolve(base, written) instanceof UrlReading.Normal(CrawlUrl url)
                    && !url.equals(page)) {
                links.merge(
                        url,
                        refused && relation != Link.Relation.CANONICAL
                                ? Link.Relation.NOFOLLOW
                                : relation,
                        JsoupLinks::stronger);
            }
        }
        return links.entrySet().stream()
                .map(link -> new Link(link.getKey(), link.getValue()))
                .toList();
    }

    private static Link.@Nullable Relation relation(Element element) {
        String rel =
                " "
                        + element.attr("rel")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[\\t\\n\\f\\r]", " ")
                        + " ";
        return switch (element.normalName()) {
            case "link" -> Relations.ofHeadLink(rel, element.attr("type"));
            case "a", "area" ->
                    rel.contains(" nofollow ")
                                    || rel.contains(" ugc ")
                                    || rel.contains(" sponsored ")
                            ? Link.Relation.NOFOLLOW
                            : rel.contains(" next ") ? Link.Relation.NEXT : Link.Relation.PLAIN;
            default -> Link.Relation.PLAIN;
        };
    }

    private static Link.Relation stronger(Link.Relation one, Link.Relation other) {
        if (one == Link.Relation.NOFOLLOW) {
            return other;
        }
        return one == Link.Relation.PLAIN && other != Link.Relation.NOFOLLOW ? other : one;
    }
}
