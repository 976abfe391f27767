package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaterPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/thread-4711-2-1.html",
                "/forum.php?mod=viewthread&tid=70&page=2",
                "/viewtopic.php?f=2&t=9&start=20",
                "/threads/boats.77/page-3",
                "/showthread.php?812-Loans/page2",
                "/index.php?topic=58.15",
                "/index.php/topic,58.30.html",
                "/topic/501-ship-papers/page/2/",
                "/topic/501-ship-papers/page__st__20",
                "/viewtopic.php?id=30&p=2",
                "/thread-66-2.htm",
                "/what-to-look-for-t17351-15.html"
            })
    void anAddressTellsALaterPage(String target) {
        assertThat(LaterPage.is(url(target))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/thread-4711-1-1.html",
                "/viewtopic.php?f=2&t=9",
                "/viewtopic.php?f=2&t=9&start=0",
                "/threads/boats.77/",
                "/index.php?topic=58.0",
                "/thread-66.htm",
                "/d/24-crypto-exchange-users",
                "/page/about"
            })
    void andAFirstOne(String target) {
        assertThat(LaterPage.is(url(target))).isFalse();
    }

    @Test
    void whatThePageCallsItsOwnAddressAndTheNextTellToo() {
        String html = Pages.html("xenforo-cards");
        String later = html.replace("boat-owners.77/\"", "boat-owners.77/page-2\"");
        String before =
                html.replace("<body", "<link rel=\"next\" href=\"/threads/x.77/page-3\"><body");

        assertThat(Pages.parse(html).posts().getFirst().opener()).isTrue();
        assertThat(Pages.parse(later).posts().getFirst().opener()).isFalse();
        assertThat(Pages.parse(before).posts().getFirst().opener()).isFalse();
    }

    private static CrawlUrl url(String target) {
        return new CrawlUrl("https://site.example" + target);
    }
}
