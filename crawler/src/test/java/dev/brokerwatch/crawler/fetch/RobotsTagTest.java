package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Header;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nofollow",
                "NoIndex, NoFollow",
                "none",
                "brokerwatch: noindex, nofollow",
                "unavailable_after: 25 Jun 2030 15:00:00 GMT, nofollow",
                "otherbot: noindex, BrokerWatch: none",
                "max-image-preview: none, nofollow",
                "unavailable_after: Wed, 25 Jun 2025 15:00:00 GMT, nofollow"
            })
    void whatForbidsFollowingCounts(String value) {
        assertThat(forbids(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noindex",
                "otherbot: nofollow",
                "otherbot: noindex, nofollow",
                "brokerwatch: noindex, otherbot: nofollow",
                "max-snippet:-1",
                "max-image-preview: none",
                "",
                "follow",
                ":"
            })
    void whatIsForOthersOrOfOtherThingsDoesNot(String value) {
        assertThat(forbids(value)).isFalse();
    }

    private static boolean forbids(String value) {
        return RobotsTag.forbidsFollowing(
                List.of(new Header("Server", "x"), new Header("x-robots-tag", value)),
                "brokerwatch");
    }
}
