package dev.brokerwatch.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRulesParser;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.CrawlUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {

    private static final String AGENT = "brokerwatch";

    @ParameterizedTest(name = "status {0} allows: {1}")
    @CsvSource({
        "404, true",
        "403, true",
        "301, true",
        "500, false",
        "503, false",
        "429, false",
        "0, false"
    })
    void anAbsentFileAllowsAndAnUnreachableOneForbids(int status, boolean allowed) {
        RobotsVerdict verdict =
                RobotsRules.of(new RobotsFile(status, null), AGENT).judge(url("/a"));

        assertThat(verdict.allowed()).isEqualTo(allowed);
        assertThat(verdict.rule()).contains(status == 0 ? "no response" : Integer.toString(status));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "/fish, true, Allow: /fish",
        "/fish/a, true, Allow: /fish",
        "/page, true, Allow: /page$",
        "/pages, false, Disallow: /p",
        "/x/y.gif, false, Disallow: *.gif$",
        "/x/y.gif?z, true, no rule matches",
        "/~joe/, false, Disallow: /%7Ejoe/",
        "/other, true, no rule matches"
    })
    void theLongestMatchDecidesAndIsNamed(String target, boolean allowed, String rule) {
        RobotsRules rules =
                parse(
                        """
                        User-agent: *
                        Disallow: /fish
                        Allow: /fish
                        Disallow: /p
                        Allow: /page$
                        Disallow: *.gif$
                        Disallow: /%7Ejoe/
                        """);

        RobotsVerdict verdict = rules.judge(new CrawlUrl("http://forum.example" + target));

        assertThat(verdict.allowed()).isEqualTo(allowed);
        assertThat(verdict.rule()).startsWith(rule);
    }

    @Test
    void groupsOfOurNameAreJoinedAndReplaceThoseForEverybody() {
        RobotsRules rules =
                parse(
                        """
                        User-agent: *
                        Disallow: /
                        user-agent: Other
                        USER-AGENT: BrokerWatch/1.0
                        Disallow: /a
                        Crawl-delay: 2.5

                        User-agent: brokerwatch
                        Disallow: /b # a comment
                        """);

        assertThat(rules.judge(url("/a")).allowed()).isFalse();
        assertThat(rules.judge(url("/b")).allowed()).isFalse();
        assertThat(rules.judge(url("/c")).allowed()).isTrue();
        assertThat(rules.delay()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void aLongerNameThatStartsLikeOursIsSomebodyElse() {
        assertThat(parse("User-agent: brokerwatcher\nDisallow: /").judge(url("/a")).allowed())
                .isTrue();
        assertThat(parse("User-agent: broker\nDisallow: /").judge(url("/a")).allowed()).isTrue();
    }

    @Test
    void anEmptyDisallowForbidsNothing() {
        assertThat(parse("User-agent: *\nDisallow:").judge(url("/a")).allowed()).isTrue();
    }

    @Test
    void theFileItselfMayAlwaysBeRead() {
        assertThat(parse("User-agent: *\nDisallow: /").judge(url("/robots.txt")).allowed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFEFFUser-agent: *\rDisallow: /", "User-agent: *\r\n\r\nDisallow : /"})
    void marksAndLineEndsOfAnyKindAreTaken(String text) {
        assertThat(parse(text).judge(url("/a")).allowed()).isFalse();
    }

    @Test
    void sitemapsBelongToNoGroup() {
        assertThat(
                        parse("Sitemap: http://forum.example/s.xml\nUser-agent: x\nDisallow: /")
                                .sitemaps())
                .containsExactly("http://forum.example/s.xml");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void crawlerCommonsAgreesOnWhatIsAllowed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String text = randomFile(random);
            var theirs =
                    new SimpleRobotRulesParser()
                            .parseContent(
                                    "http://forum.example/robots.txt",
                                    text.getBytes(StandardCharsets.UTF_8),
                                    "text/plain",
                                    List.of(AGENT));
            RobotsRules ours = parse(text);
            for (String target : List.of("/", "/a", "/a/b", "/b/a?x", "/ab", "/a/bb/a")) {
                assertThat(ours.judge(url(target)).allowed())
                        .as("%s in%n%s", target, text)
                        .isEqualTo(theirs.isAllowed("http://forum.example" + target));
            }
        }
    }

    private static String randomFile(Random random) {
        String[] paths = {"/", "/a", "/a/", "/b", "/*b", "/a$", "*/b*", "/a/b$", "/b/*?"};
        StringBuilder text = new StringBuilder();
        for (String agent : List.of("*", "other", AGENT)) {
            if (random.nextBoolean()) {
                text.append("User-agent: ").append(agent).append('\n');
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    text.append(random.nextBoolean() ? "Allow: " : "Disallow: ")
                            .append(paths[random.nextInt(paths.length)])
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static RobotsRules parse(String text) {
        return RobotsRules.parse(text, AGENT);
    }

    private static CrawlUrl url(String target) {
        return new CrawlUrl("http://forum.example" + target);
    }
}
