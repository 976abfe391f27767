package dev.brokerwatch.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;

class LinkRulesFuzzTest {

    private static final CrawlUrl BASE = new CrawlUrl("https://forum.example/viewtopic.php?t=1");
    private static final LinkRules RULES = LinkRules.read(OperatorFiles.defaults());

    @FuzzTest
    void anyLinkHasAMeaningAndItsPlainFormStays(FuzzedDataProvider data) {
        if (UrlIdentity.general().resolve(BASE, data.consumeRemainingAsString())
                instanceof UrlReading.Normal(CrawlUrl url)) {
            assertThat(RULES.on(BASE).of(url)).isNotNull();
            CrawlUrl plain = RULES.plain(url);
            assertThat(RULES.plain(plain)).isEqualTo(plain);
        }
    }
}
