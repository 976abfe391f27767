package dev.brokerwatch.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.brokerwatch.config.record.site.CrawlUrl;

class UrlIdentityFuzzTest {

    private static final CrawlUrl BASE = new CrawlUrl("https://forum.example/a/b?c=d");

    @FuzzTest
    void anyLinkGivesANormalFormThatStaysOrAReason(FuzzedDataProvider data) {
        UrlIdentity identity = UrlIdentity.general();
        if (identity.resolve(BASE, data.consumeRemainingAsString())
                instanceof UrlReading.Normal(CrawlUrl url)) {
            assertThat(identity.read(url.value())).isEqualTo(new UrlReading.Normal(url));
        }
    }
}
