package dev.brokerwatch.crawler.links;

import org.jspecify.annotations.Nullable;

/// The XML formats that list URLs. Elements of other vocabularies inside (pictures, videos, comments) have a prefix, by
/// which they are told apart.
enum FeedFormat {
    SITEMAP("loc", "url", "sitemap"),
    RSS("link", "item", "item"),
    ATOM("link", "entry", "entry");

    private final String link;
    private final String entry;
    private final String otherEntry;

    FeedFormat(String link, String entry, String otherEntry) {
        this.link = link;
        this.entry = entry;
        this.otherEntry = otherEntry;
    }

    /// The format of a document's first element, or null for none of these.
    static @Nullable FeedFormat ofRoot(String name) {
        return switch (local(name)) {
            case "urlset", "sitemapindex" -> SITEMAP;
            case "rss", "RDF" -> RSS;
            case "feed" -> ATOM;
            default -> null;
        };
    }

    boolean isEntry(String name) {
        return name.equals(entry) || name.equals(otherEntry);
    }

    boolean isLink(String name) {
        return link.equals(name);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
