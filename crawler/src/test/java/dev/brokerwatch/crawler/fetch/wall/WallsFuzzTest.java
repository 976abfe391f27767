package dev.brokerwatch.crawler.fetch.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.brokerwatch.config.record.crawl.RefusalReason;

class WallsFuzzTest {

    @FuzzTest
    void anyBytesGiveAnAnswer(FuzzedDataProvider data) {
        byte[] page = data.consumeRemainingAsBytes();
        RefusalReason reason = Walls.judge(200, "text/html", page, page.length);
        assertThat(reason).isIn(null, RefusalReason.CAPTCHA, RefusalReason.BLOCKED);
    }
}
