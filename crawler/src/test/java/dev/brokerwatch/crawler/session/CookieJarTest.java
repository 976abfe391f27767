package dev.brokerwatch.crawler.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class CookieJarTest {

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final CookieJar jar = new CookieJar(Map.of(), () -> now);

    @Test
    void aCookieGoesBackToItsHostAndPathOnly() {
        jar.store(url("http://forum.example/a/"), List.of("sid=1; Path=/a", "x=2"));

        assertThat(jar.header(url("http://forum.example/a/b"))).isEqualTo("sid=1; x=2");
        assertThat(jar.header(url("http://forum.example/b"))).isNull();
        assertThat(jar.header(url("http://other.example/a/b"))).isNull();
    }

    @Test
    void aDomainCookieGoesToAllHostsOfTheDomainButASuffixGetsNone() {
        jar.store(
                url("http://www.forum.example/"),
                List.of("sid=1; Domain=forum.example", "evil=1; Domain=com"));

        assertThat(jar.header(url("http://bbs.forum.example/"))).isEqualTo("sid=1");
    }

    @Test
    void aLaterValueReplacesTheEarlier() {
        jar.store(url("http://forum.example/"), List.of("sid=1", "sid=2"));

        assertThat(jar.header(url("http://forum.example/"))).isEqualTo("sid=2");
    }

    @Test
    void whatTheOperatorSetStandsAboveWhatTheSiteSets() {
        CookieJar configured = new CookieJar(Map.of("lang", "en"), () -> now);
        configured.store(url("http://forum.example/"), List.of("lang=ru", "sid=1"));

        assertThat(configured.header(url("http://forum.example/"))).isEqualTo("lang=en; sid=1");
    }

    @Test
    void anAbsurdCookieIsNotKept() {
        jar.store(url("http://forum.example/"), List.of("sid=" + "x".repeat(5_000), "nonsense"));

        assertThat(jar.header(url("http://forum.example/"))).isNull();
    }

    @Test
    void ofTooManyTheOldestGo() {
        HttpUrl url = url("http://forum.example/");
        jar.store(
                url,
                IntStream.rangeClosed(0, CookieJar.MOST).mapToObj(i -> "c" + i + "=v").toList());

        assertThat(String.valueOf(jar.header(url)).split("; ", -1))
                .hasSize(CookieJar.MOST)
                .doesNotContain("c0=v");
    }

    private static HttpUrl url(String text) {
        return HttpUrl.get(text);
    }
}
