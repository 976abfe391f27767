package dev.brokerwatch.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    private static final Scope SCOPE =
            scopeOf("https://www.market.co.uk/", "http://127.0.0.1:8081/");

    @ParameterizedTest(name = "{0} is inside: {1}")
    @CsvSource({
        "https://forum.market.co.uk/x, true",
        "http://market.co.uk:8080/x, true",
        "https://other.co.uk/x, false",
        "http://127.0.0.1:8081/x, true",
        "http://127.0.0.1:8082/x, false"
    })
    void aSiteReachesAsFarAsItsRegistrableDomains(String url, boolean inside) {
        assertThat(SCOPE.judge(new CrawlUrl(url), 1).inside()).isEqualTo(inside);
    }

    @Test
    void aUrlBeyondTheDepthIsOutside() {
        ScopeVerdict verdict = SCOPE.judge(new CrawlUrl("https://market.co.uk/x"), 21);

        assertThat(verdict.inside()).isFalse();
        assertThat(verdict.rule()).startsWith("max-depth");
    }

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "a.b.example.com, example.com",
        "someone.github.io, someone.github.io",
        "10.0.0.1:81, 10.0.0.1:81",
        "www.abcdef.onion, abcdef.onion",
        "abcdef.onion, abcdef.onion",
        "a.forum.example, forum.example",
        "a.b.forum.example:8080, forum.example",
        "forum.example, forum.example",
        "a.b.xn--fsqu00a.xn--0zwm56d, xn--fsqu00a.xn--0zwm56d",
        "co.uk, co.uk",
        "b.ck, b.ck",
        "a.www.ck, www.ck",
        "a.b.city.kawasaki.jp, city.kawasaki.jp",
        "a.b.c.kawasaki.jp, b.c.kawasaki.jp",
        "localhost:80, localhost:80"
    })
    void hostsBelongToTheDomainThatSomebodyRegistered(String host, String domain) {
        assertThat(RegistrableDomain.of(new Host(host))).isEqualTo(domain);
    }

    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource({
        "/a, /abc, true",
        "/a$, /abc, false",
        "/a*c$, /abc, true",
        "/a*c$, /abcd, false",
        "*.php, /x/y.php?z, true",
        "/*/b/*/d, /a/b/c/d, true",
        "/%7Ea, /~a, true",
        "/数, /%E6%95%B0, true",
        "/a%2fb, /a/b, false"
    })
    void patternsMatchAsInRobotsFiles(String pattern, String target, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(PathPattern.plain(target))).isEqualTo(matches);
    }

    private static Scope scopeOf(String... seeds) {
        return Scope.of(
                SiteSettings.of(
                        new SiteId("market"), List.of(seeds).stream().map(CrawlUrl::new).toList()));
    }
}
