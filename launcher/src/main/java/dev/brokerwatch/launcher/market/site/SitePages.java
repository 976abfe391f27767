package dev.brokerwatch.launcher.market.site;

import dev.brokerwatch.launcher.market.world.MarketSite;
import dev.brokerwatch.launcher.market.world.Topic;
import dev.brokerwatch.launcher.market.world.World;
import java.util.List;

/// How one site shows the world. Called from within [World#at].
sealed interface SitePages permits DiscuzPages, PhpbbPages, ShopPages {

    MarketSite site();

    /// The page asked for; one with status 404 where there is none.
    Page page(World world, SiteRequest request);

    /// The path of the page on which a thread starts.
    String pathOf(Topic topic);

    /// The slice of a list that page number `page` (from 1) shows.
    static <T> List<T> slice(List<T> all, int page, int size) {
        int from = Math.min(all.size(), Math.max(0, page - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    static int pages(int items, int size) {
        return Math.max(1, (items + size - 1) / size);
    }

    /// Text as it stands in HTML.
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
