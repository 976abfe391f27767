package dev.brokerwatch.crawler.links;

import static dev.brokerwatch.crawler.links.LinkFinderTest.find;
import static dev.brokerwatch.crawler.links.LinkFinderTest.lines;
import static dev.brokerwatch.crawler.links.LinkFinderTest.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinksTest {

    private static final String SITEMAP =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand -->
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> https://forum.example/t?a=1&amp;b=2 </loc><lastmod>2026-11-24</lastmod>
                <image:image><image:loc>https://forum.example/picture.png</image:loc></image:image></url>
              <url><loc><![CDATA[https://forum.example/u?a=1&b=2]]></loc></url>
            </urlset>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "text/xml; charset=utf-8",
                "text/plain",
                "text/html",
                "application/octet-stream",
                "application/x-gzip"
            })
    void aSitemapIsKnownByItsRoot(String contentType) {
        assertThat(lines(find(utf8(SITEMAP), contentType)))
                .containsExactly("SITEMAP /t?a=1&b=2", "SITEMAP /u?a=1&b=2");
    }

    @Test
    void aSitemapIndexListsSitemaps() {
        assertThat(
                        lines(
                                find(
                                        utf8(
                                                "<s:sitemapindex><s:sitemap><s:loc>https://forum.example/1.xml.gz</s:loc></s:sitemap></s:sitemapindex>"),
                                        "application/xml")))
                .containsExactly("SITEMAP /1.xml.gz");
    }

    @Test
    void anRssFeedListsItsItems() {
        assertThat(
                        lines(
                                find(
                                        utf8(
                                                """
                                                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://forum.example/</link>
                                                <atom:link href="https://forum.example/rss" rel="self"/>
                                                <item><title>&lt;a href="no"></title><link>https://forum.example/t1</link><guid isPermaLink="false">https://forum.example/g</guid></item>
                                                <item><guid>https://forum.example/t2</guid></item></channel></rss>
                                                """),
                                        "application/rss+xml")))
                .containsExactly("PLAIN /", "FEED /t1", "FEED /t2");
    }

    @Test
    void anAtomFeedListsItsEntriesAndItsNextPage() {
        assertThat(
                        lines(
                                find(
                                        utf8(
                                                """
                                                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/atom"/><link rel="next" href="/atom?page=2"/>
                                                <entry><link href="/t1?a=1&amp;b=2"/><link rel="edit" href="/edit"/></entry></feed>
                                                """),
                                        "application/atom+xml")))
                .containsExactly("NEXT /atom?page=2", "FEED /t1?a=1&b=2");
    }

    @Test
    void entitiesOfADocumentTypeAreNotExpanded() {
        String bomb =
                """
                <!DOCTYPE urlset [<!ENTITY a "https://forum.example/"><!ENTITY b "&a;&a;&a;&a;"> <!ENTITY x SYSTEM "file:///etc/passwd">]>
                <urlset><url><loc>https://forum.example/&b;&x;</loc></url></urlset>
                """;

        assertThat(lines(find(utf8(bomb), "text/xml"))).containsExactly("SITEMAP /&b;&x;");
    }

    @Test
    void whatComesBeforeATearIsKept() {
        byte[] torn = utf8(SITEMAP.substring(0, SITEMAP.indexOf("<image:image>") + 20));

        assertThat(lines(find(torn, "text/xml"))).containsExactly("SITEMAP /t?a=1&b=2");
    }

    @Test
    void aFeedMayBeInUtf16() {
        byte[] feed = ("\uFEFF" + SITEMAP).getBytes(StandardCharsets.UTF_16LE);

        assertThat(lines(find(feed, "text/xml"))).hasSize(2);
    }

    @Test
    void noMoreThanFiftyThousandUrlsAreTaken() {
        StringBuilder sitemap = new StringBuilder("<urlset>");
        for (int i = 0; i < 50_100; i++) {
            sitemap.append("<url><loc>https://forum.example/").append(i).append("</loc></url>");
        }

        PageLinks found = find(utf8(sitemap.append("</urlset>").toString()), "text/xml");

        assertThat(found.links()).hasSize(50_000);
        assertThat(found.truncated()).isTrue();
    }
}
