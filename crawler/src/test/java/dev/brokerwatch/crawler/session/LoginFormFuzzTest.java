package dev.brokerwatch.crawler.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.brokerwatch.config.record.site.CrawlUrl;

class LoginFormFuzzTest {

    private static final CrawlUrl PAGE = new CrawlUrl("https://forum.example/login");

    @FuzzTest
    void anyPageGivesAFormThatCanBeFilledInOrNone(FuzzedDataProvider data) {
        byte[] html = data.consumeRemainingAsBytes();
        LoginForm form = LoginForm.find(new SitePage(PAGE, 200, null, null, html, html.length));
        if (form != null) {
            assertThat(form.filledIn("u", "p").size()).isGreaterThanOrEqualTo(2);
        }
    }
}
