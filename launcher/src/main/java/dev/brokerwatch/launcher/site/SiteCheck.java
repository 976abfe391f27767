package dev.brokerwatch.launcher.site;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.robots.RobotsVerdict;
import dev.brokerwatch.crawler.url.Scope;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a look at a site's page showed.
///
/// @param site the settings that it would be crawled with
/// @param robotsStatus of robots.txt, 0 for no response, null where none was asked for
/// @param page as `explain` tells it, or null where it could not be read
/// @param trouble why not
record SiteCheck(
        CrawlUrl url,
        SiteSettings site,
        @Nullable Integer robotsStatus,
        @Nullable RobotsVerdict robots,
        @Nullable ObjectNode page,
        @Nullable String trouble) {

    ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("url", url.value());
        if (robots != null) {
            ObjectNode told = out.putObject("robots");
            told.put("status", robotsStatus);
            told.put("allowed", robots.allowed());
            told.put("rule", robots.rule());
        }
        out.put("trouble", trouble);
        if (page != null) {
            out.put("engine", page.path("engine").asString(""));
            out.put("kind", page.path("kind").asString(""));
            out.put("charset", page.path("charset").asString(""));
            out.put("title", page.path("title").asString(""));
            out.put("posts", page.path("posts").size());
            out.put("offers", offers());
            out.put("threads", page.path("threads").size());
            out.set("next_page", page.path("next_page"));
            out.put("links", page.path("links").size());
            out.put("links_in_scope", linksInScope());
        }
        return out;
    }

    void print(PrintWriter out) {
        if (robots != null) {
            out.println(
                    "robots.txt: "
                            + (robots.allowed() ? "allows it" : "forbids it")
                            + " ("
                            + robots.rule()
                            + ")");
        }
        if (trouble != null) {
            out.println(trouble);
        }
        if (page != null) {
            out.printf(
                    Locale.ROOT,
                    "%s page of engine %s, %s: %s%n",
                    page.path("kind").asString(""),
                    page.path("engine").asString(""),
                    page.path("charset").asString(""),
                    page.path("title").asString(""));
            out.printf(
                    Locale.ROOT,
                    "%d posts, %d of them offers; %d threads; next page: %s%n",
                    page.path("posts").size(),
                    offers(),
                    page.path("threads").size(),
                    page.path("next_page").asString("none"));
            out.printf(
                    Locale.ROOT,
                    "%d links, %d of them would be crawled from this seed, one request every %s s%n",
                    page.path("links").size(),
                    linksInScope(),
                    site.delay().toSeconds());
        }
    }

    private int offers() {
        int offers = 0;
        if (page != null) {
            for (JsonNode post : page.path("posts")) {
                offers += post.hasNonNull("offer") ? 1 : 0;
            }
        }
        return offers;
    }

    private int linksInScope() {
        Scope scope = Scope.of(site);
        int inside = 0;
        if (page != null) {
            for (JsonNode link : page.path("links")) {
                boolean in =
                        UrlIdentity.general().read(link.asString(""))
                                        instanceof UrlReading.Normal(CrawlUrl target)
                                && scope.judge(target, 1).inside();
                inside += in ? 1 : 0;
            }
        }
        return inside;
    }
}
