package dev.brokerwatch.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrapsTest {

    private static final Traps TRAPS =
            new Traps(InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/shop/shop/shop/x, repeated segments",
        "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u, depth",
        "/calendar?year=2030, calendar",
        "/events/1790/05, calendar",
        "/x?a=1&a=2&a=3, query explosion",
        "/x?a&b&c&d&e&f&g&h&i&j&k&l&m, query explosion",
        "/member.php?mod=logging&action=logout, action",
        "/posting.php?mode=reply&t=4, action"
    })
    void endlessPlacesAndActionsAreNamed(String target, String rule) {
        assertThat(TRAPS.find(new CrawlUrl("http://forum.example" + target)))
                .hasValueSatisfying(found -> assertThat(found).startsWith(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forum/viewthread.php?tid=1790&extra=page%3D1",
                "/thread-123-1-1.html",
                "/archive/2025/06/06/post",
                "/2025/06/06/06",
                "/a/b/c?page=2"
            })
    void ordinaryPagesAreNoTraps(String target) {
        assertThat(TRAPS.find(new CrawlUrl("http://forum.example" + target))).isEmpty();
    }
}
