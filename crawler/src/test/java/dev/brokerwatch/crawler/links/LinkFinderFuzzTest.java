package dev.brokerwatch.crawler.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;

class LinkFinderFuzzTest {

    private static final CrawlUrl PAGE = new CrawlUrl("https://forum.example/a/b?c=d");

    @FuzzTest
    void anyBodyGivesBoundedLinksAndTheSameAgain(FuzzedDataProvider data) {
        String contentType = data.consumeBoolean() ? "text/html" : data.consumeAsciiString(40);
        byte[] body = data.consumeRemainingAsBytes();
        SeenLinks seen = new SeenLinks();
        LinkFinder finder = new LinkFinder();
        UrlIdentity identity = UrlIdentity.general();

        PageLinks first = finder.find(body, body.length, contentType, PAGE, identity, seen);
        PageLinks again = finder.find(body, body.length, contentType, PAGE, identity, seen);
        PageLinks anew =
                finder.find(body, body.length, contentType, PAGE, identity, new SeenLinks());

        assertThat(first.links()).hasSizeLessThanOrEqualTo(50_000);
        assertThat(anew).isEqualTo(first);
        assertThat(again.links().size()).isLessThanOrEqualTo(1);
    }
}
