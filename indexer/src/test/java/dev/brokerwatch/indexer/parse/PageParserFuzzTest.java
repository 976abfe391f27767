package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class PageParserFuzzTest {

    @FuzzTest
    void anyTextIsAPage(FuzzedDataProvider data) {
        Page page = Pages.parse(data.consumeRemainingAsString());

        assertThat(page.posts()).allMatch(post -> post.text().length() <= 65_536);
    }
}
