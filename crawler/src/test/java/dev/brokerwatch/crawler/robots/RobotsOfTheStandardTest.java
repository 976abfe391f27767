package dev.brokerwatch.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What RFC 9309 and the published behaviour of Google's reader ask of robots.txt. `;` stands for a line's end.
class RobotsOfTheStandardTest {

    private static final String GROUPS =
            "allow: /foo/bar/;;user-agent: FooBot;disallow: /;allow: /x/;user-agent: BarBot;disallow: /;allow: /y/;;;"
                    + "allow: /w/;user-agent: BazBot;;user-agent: FooBot;allow: /z/;disallow: /";

    @ParameterizedTest(name = "{0} may ask for {1}: {2}")
    @CsvSource({
        "FooBot, /x/b, true",
        "FooBot, /z/d, true",
        "FooBot, /y/c, false",
        "FooBot, /foo/bar/, false",
        "BarBot, /y/c, true",
        "BarBot, /w/a, true",
        "BarBot, /z/d, false",
        "BazBot, /z/d, true",
        "QuxBot, /z/d, true"
    })
    void groupsOfOneAgentAreOneAndRulesOutsideOfGroupsCountForNobody(
            String agent, String path, boolean allowed) {
        assertThat(allows(GROUPS, agent, path)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-agent: FooBot;Sitemap: https://forum.example/s;User-agent: *;Disallow: /",
                "User-agent: FooBot;Unknown-line: x;User-agent: *;Disallow: /",
                "USER-AGENT: foobot;DISALLOW: /",
                "user-agent FooBot;disallow /",
                "user-agent: FooBot/2.1;disallow: /",
                "user-agent: * of all;disallow: /"
            })
    void anAgentIsFoundHoweverItIsNamed(String text) {
        assertThat(allows(text, "FooBot", "/a")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} allowed: {2}")
    @CsvSource({
        "disallow: /x/page.html;allow: /x/, /x/page.html, false",
        "allow: /x/page.html;disallow: /x/, /x/page.html, true",
        "allow: /x/page.html;disallow: /x/, /x/, false",
        "disallow: ;allow: , /x, true",
        "disallow: /;allow: /, /x, true",
        "disallow: /x;allow: /x/, /x, false",
        "disallow: /x;allow: /x/, /x/, true",
        "allow: /page;disallow: /*.html, /page.html, false",
        "allow: /page;disallow: /*.html, /page, true",
        "allow: /x/page.;disallow: /*.html, /x/page.html, true",
        "allow: /x/page.;disallow: /*.html, /x/y.html, false",
        "allow: /$;disallow: /, /, true",
        "allow: /$;disallow: /, /page.htm, false",
        "allow: /p;disallow: /, /page, true",
        "allow: /page;disallow: /*.ph, /page.php5, true",
        "disallow: /X/, /x/a, true",
        "# disallow: /;disallow: /q#qux;allow: /, /q, false",
        "disallow: /foo/bar$;allow: /foo/bar/qux, /foo/bar, false",
        "disallow: /foo/bar$;allow: /foo/bar/qux, /foo/bar/, true",
        "disallow: /foo/bar/quz;allow: /foo/*/qux, /foo/bar/quz, false",
        "disallow: /a*$, /ab, false",
        "disallow: /a$b, /a$b, false"
    })
    void theMostSpecificRuleDecidesAndAllowWinsTies(String rules, String path, boolean allowed) {
        assertThat(allows("user-agent: FooBot;" + rules, "FooBot", path)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource({
        "/fish, /fish/salmon.html, true",
        "/fish, /fish.html?id=anything, true",
        "/fish, /Fish.asp, false",
        "/fish, /catfish, false",
        "/fish*, /fishheads, true",
        "/fish/, /fish/?salmon, true",
        "/fish/, /fish, false",
        "/*.php, /folder/filename.php?parameters, true",
        "/*.php, //folder/any.php.file.html, true",
        "/*.php, /filename.PHP, false",
        "/*.php$, /filename.php, true",
        "/*.php$, /filename.php?parameters, false",
        "/*.php$, /filename.php5, false",
        "/fish*.php, /fishheads/catfish.php?parameters, true",
        "/fish*.php, /Fish.PHP, false"
    })
    void patternsMatchAsDocumented(String pattern, String path, boolean matches) {
        assertThat(allows("user-agent: *;disallow: " + pattern, "FooBot", path))
                .isEqualTo(!matches);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "/foo/bar?baz=quz, /foo/bar?baz=quz",
        "/foo/bar?baz=https://foo.bar, /foo/bar?baz=https%3A%2F%2Ffoo.bar",
        "/foo/bar?baz=https%3A%2F%2Ffoo.bar, /foo/bar?baz=https://foo.bar",
        "/foo/bar/ツ, /foo/bar/%E3%83%84",
        "/foo/bar/%E3%83%84, /foo/bar/%e3%83%84",
        "/foo/bar/%62%61%7A, /foo/bar/baz",
        "/foo/bar/baz, /foo/bar/%62%61%7A",
        "/foo/bar?qux=taz&baz=http://foo.bar?tar&par, /foo/bar?qux=taz&baz=http://foo.bar?tar&par",
        "/path/file-with-a-%2A.html, /path/file-with-a-*.html",
        "/path/file-with-a-%2A.html, /path/file-with-a-%2a.html",
        "/path/foo-%24, /path/foo-$",
        "/a$b, /a%24b",
        "/wiki/Special:Search, /wiki/Special%3ASearch",
        "/wiki/Special%3ASearch, /wiki/Special:Search",
        "/a(b)!, /a%28b%29%21",
        "/a|b, /a%7Cb",
        "/a b, /a%20b",
        "/q?a=%5B, /q?a=[",
        "/*url=http%3A%2F%2F, /out?url=http%3A%2F%2Fx",
        "/*%2F, /out?to=%2Fx",
        "/*%26b, /a%26b"
    })
    void spellingsOfOnePathAreOne(String pattern, String path) {
        assertThat(allows("user-agent: *;disallow: " + pattern, "FooBot", path)).isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "/a/b, /a%2Fb",
        "/a%2Fb, /a/b",
        "/a%3Fb, /a?b",
        "/q?a=b%26c, /q?a=b&c",
        "/q?a=b%3Dc, /q?a=b=c",
        "/q?a=b%2Bc, /q?a=b+c",
        "/a%2Ab, /axb",
        "/a%24, /a",
        "/100%25, /100%"
    })
    void whatDividesAUrlIsSomethingElseWhenItIsEncoded(String pattern, String path) {
        assertThat(allows("user-agent: *;disallow: " + pattern, "FooBot", path)).isTrue();
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "360Spider, 360spider, true",
        "MJ12bot/v1.4, MJ12bot, true",
        "MJ12bot, MJ13bot, false",
        "360Spider, 361Spider, false",
        "ツ, ツbot, false",
        "'', '', false",
        "FooBot-News, FooBot, false",
        "Foo_Bot, foo_bot, true"
    })
    void namesOfAgentsAreWholeWords(String named, String agent, boolean same) {
        String text = "user-agent: " + named + ";disallow: /";

        assertThat(allows(text, agent, "/a")).isEqualTo(!same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disallow: /filler/%06d;", "disallow: /%d;", "#;x: %d;"})
    void everyRuleOfTheFirst500KibibytesCounts(String filler) {
        StringBuilder text = new StringBuilder("user-agent: *;");
        for (int i = 0; text.length() < 500 * 1024 - 40; i++) {
            text.append(String.format(Locale.ROOT, filler, i));
        }
        text.append("disallow: /last;");

        assertThat(allows(text.toString(), "FooBot", "/last")).isFalse();
        assertThat(allows(text.toString(), "FooBot", "/other")).isTrue();
    }

    @Test
    void beyondAThousandStarsAFileForbidsAllThatItsPatternsBeginWith() {
        String text = "user-agent: *;" + "disallow: /a*b;".repeat(1_000) + "disallow: /c*d;";

        assertThat(allows(text, "FooBot", "/a1")).isTrue();
        assertThat(allows(text, "FooBot", "/c1")).isFalse();
        assertThat(allows(text, "FooBot", "/e")).isTrue();
    }

    @Test
    void halfALineAtTheBoundIsNotRead() {
        String padding = "# " + "x".repeat(512 * 1024 - 38) + ";";
        String text = "user-agent: *;" + padding + "disallow: /a/long/path";

        assertThat(allows(text, "FooBot", "/b")).isTrue();
    }

    private static boolean allows(String text, String agent, String path) {
        UrlReading read = UrlIdentity.general().read("http://forum.example" + path);
        CrawlUrl url = ((UrlReading.Normal) read).url();
        return RobotsRules.parse(text.replace(';', '\n'), agent).judge(url).allowed();
    }
}
