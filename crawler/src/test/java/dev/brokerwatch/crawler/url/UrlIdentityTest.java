package dev.brokerwatch.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlIdentityTest {

    private static final UrlIdentity GENERAL = UrlIdentity.general();
    private static final CrawlUrl BASE = new CrawlUrl("http://forum.example/a/b/c?x=1");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "HTTP://Forum.Example:80/, http://forum.example/",
        "https://forum.example:443, https://forum.example/",
        "https://forum.example:0443/x, https://forum.example/x",
        "http://forum.example:8080, http://forum.example:8080/",
        "http:\\\\forum.example\\a, http://forum.example/a",
        "http:///forum.example/a, http://forum.example/a",
        "http://user:secret@forum.example/, http://forum.example/",
        "http://forum.example./a, http://forum.example/a",
        "http://forum.example/a/./b/../c, http://forum.example/a/c",
        "http://forum.example/a/%2e%2E/c, http://forum.example/c",
        "http://forum.example/../.., http://forum.example/",
        "http://forum.example/a/.., http://forum.example/",
        "http://forum.example/a//b, http://forum.example/a//b",
        "http://forum.example/%7efoo%2fbar%41, http://forum.example/~foo%2FbarA",
        "http://forum.example/a b, http://forum.example/a%20b",
        "http://forum.example/数据?q=数据, http://forum.example/%E6%95%B0%E6%8D%AE?q=%E6%95%B0%E6%8D%AE",
        "http://forum.example/100%, http://forum.example/100%",
        "http://forum.example/%4%31, http://forum.example/%4%31",
        "http://forum.example/?, http://forum.example/",
        "http://forum.example/?b=2&a=1#top, http://forum.example/?b=2&a=1",
        "http://例子.测试/, http://xn--fsqu00a.xn--0zwm56d/",
        "http://FORUM%2eexample/, http://forum.example/",
        "http://faß.example/, http://xn--fa-hia.example/"
    })
    void spellingsOfOneUrlMeetInItsNormalForm(String written, String normal) {
        assertThat(GENERAL.read(written)).isEqualTo(readable(normal));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "http://0x7f.1/, http://127.0.0.1/",
        "http://0177.0x0.0.00000000000000000000000000000000000000000001/, http://127.0.0.1/",
        "http://0xffffffff/, http://255.255.255.255/",
        "http://037777777777/, http://255.255.255.255/",
        "http://1.256/, http://1.0.1.0/",
        "http://0x./, http://0.0.0.0/",
        "http://１２７.０.０.１/, http://127.0.0.1/",
        "http://[::0102:0:0:3]/, http://[::102:0:0:3]/",
        "http://[1:0:0:2:0:0:0:3]/, http://[1:0:0:2::3]/",
        "'http://a_b.{c}.example/', 'http://a_b.{c}.example/'",
        "http://2130706433/, http://127.0.0.1/",
        "http://[0:0:0:0:0:0:0:1]:80/, http://[::1]/",
        "http://[::FFFF:127.0.0.1]/, http://[::ffff:7f00:1]/"
    })
    void aHostIsFoundBehindEverySpelling(String written, String normal) {
        assertThat(GENERAL.read(written)).isEqualTo(readable(normal));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "d, http://forum.example/a/b/d",
        "./d?y=2, http://forum.example/a/b/d?y=2",
        "../d, http://forum.example/a/d",
        "/d, http://forum.example/d",
        "//other.example/d, http://other.example/d",
        "?y=2, http://forum.example/a/b/c?y=2",
        "#there, http://forum.example/a/b/c?x=1",
        "'', http://forum.example/a/b/c?x=1",
        "http:d, http://forum.example/a/b/d",
        "https:other.example/d, https://other.example/d",
        "'  d\t', http://forum.example/a/b/d"
    })
    void linksAreResolvedAgainstTheirPage(String href, String resolved) {
        assertThat(GENERAL.resolve(BASE, href)).isEqualTo(readable(resolved));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "g, /b/c/g",
        "./g, /b/c/g",
        "g/, /b/c/g/",
        "/g, /g",
        "?y, /b/c/d;p?y",
        "g?y, /b/c/g?y",
        "#s, /b/c/d;p?q",
        "g?y#s, /b/c/g?y",
        ";x, /b/c/;x",
        "g;x?y#s, /b/c/g;x?y",
        "., /b/c/",
        "./, /b/c/",
        ".., /b/"
    })
    void theExamplesOfTheGenericSyntaxHold(String href, String target) {
        CrawlUrl base = new CrawlUrl("http://a/b/c/d;p?q");

        assertThat(GENERAL.resolve(base, href)).isEqualTo(readable("http://a" + target));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "../g, /b/g",
        "../.., /",
        "../../g, /g",
        "../../../g, /g",
        "../../../../g, /g",
        "/./g, /g",
        "/../g, /g",
        "g., /b/c/g.",
        ".g, /b/c/.g",
        "g.., /b/c/g..",
        "..g, /b/c/..g",
        "./../g, /b/g",
        "./g/., /b/c/g/",
        "g/./h, /b/c/g/h",
        "g/../h, /b/c/h",
        "g;x=1/./y, /b/c/g;x=1/y",
        "g;x=1/../y, /b/c/y",
        "g?y/./x, /b/c/g?y/./x",
        "g#s/../x, /b/c/g",
        "http:g, /b/c/g"
    })
    void soDoItsAbnormalExamples(String href, String target) {
        CrawlUrl base = new CrawlUrl("http://a/b/c/d;p?q");

        assertThat(GENERAL.resolve(base, href)).isEqualTo(readable("http://a" + target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:someone@forum.example",
                "javascript:void(0)",
                "http://",
                "http://a b/",
                "http://forum.example:99999/",
                "http://forum.example:x/",
                "http://256.1.1.1/",
                "http://0x-1.1.1.1/",
                "http://+7.0.0.1/",
                "http://4294967296/",
                "http://0x100000000/",
                "http://040000000000/",
                "http://09.1/",
                "http://1.2.3.08/",
                "http://0xg.1/",
                "http://1..2/",
                "http://[fe80::1%25eth0]/",
                "http://[::1.2.3]/",
                "http://[1::2::3]/",
                "http://a%00b/",
                "http://a^b/",
                "http://a|b/",
                "http://1.2.3.4.5/",
                "http://[::1/",
                "http://[1:2]/",
                "http://a..b/",
                "http://xn--a/"
            })
    void whatIsNoUrlToCrawlIsRefusedWithAReason(String written) {
        assertThat(GENERAL.read(written))
                .isInstanceOfSatisfying(
                        UrlReading.Unreadable.class,
                        refusal -> assertThat(refusal.reason()).isNotBlank());
    }

    @Test
    void aRelativeLinkWithoutAPageIsRefused() {
        assertThat(GENERAL.read("/a")).isInstanceOf(UrlReading.Unreadable.class);
    }

    @Test
    void aUrlBeyondTheBoundIsRefused() {
        assertThat(GENERAL.read("http://forum.example/" + "a".repeat(CrawlUrl.LONGEST)))
                .isInstanceOf(UrlReading.Unreadable.class);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/t?PHPSESSID=abc&id=1, /t?id=1",
        "/t?sid=0123456789abcdef0123456789abcdef, /t",
        "/t?sid=17, /t?sid=17",
        "/t?s=0123456789abcdef0123456789abcdef&t=2, /t?t=2",
        "/t?s=summer, /t?s=summer",
        "/t;jsessionid=1F.x?a=1, /t?a=1",
        "/t;v=1;JSESSIONID=1F;w=2/u, /t;v=1;w=2/u",
        "/t;PHPSESSID=1f?a=1, /t?a=1",
        "/a/(S(lit3py55t21z5v55vlm25s55))/t.aspx, /a/t.aspx",
        "/(A(aBcDeFgHiJkLmNoPqRsTuV)F(wXyZ0123456789-_abcdef))/t.aspx, /t.aspx",
        "/a/(S(lit3py55t21z5v55vlm25s55))/../t.aspx, /a/t.aspx",
        "/(S(lit3py55t21z5v55vlm25s55))/(S(lit3py55t21z5v55vlm25s55))/t, /t",
        "/(S(summer))/t.aspx, /(S(summer))/t.aspx",
        "/(S(lit3py55t21z5v55vlm25s55)), /(S(lit3py55t21z5v55vlm25s55))",
        "/()/t, /()/t",
        "/t?ASPSESSIONIDQQABCDEF=x&id=1, /t?id=1",
        "/t?id=1&srsltid=x&mtm_campaign=y&pk_kwd=z&igsh=w, /t?id=1",
        "/t?utm_source=x&id=1&UTM_Medium=y&fbclid=z, /t?id=1",
        "/t?id=1&from=2, /t?id=1",
        "/t?gclid=kept, /t?gclid=kept"
    })
    void sessionsTracksAndTheSitesOwnParametersAreDropped(String written, String normal) {
        UrlIdentity identity = UrlIdentity.of(Set.of("from"), Set.of("gclid"));

        assertThat(identity.resolve(BASE, written))
                .isEqualTo(readable("http://forum.example" + normal));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNormalFormOfANormalFormIsItself(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String href = randomHref(random);
            if (GENERAL.resolve(BASE, href) instanceof UrlReading.Normal(CrawlUrl url)) {
                assertThat(GENERAL.read(url.value()))
                        .as(href)
                        .isEqualTo(new UrlReading.Normal(url));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatHasTheFormOfAUrlIsReadAsItsSpelling(int seed) {
        Random random = new Random(seed);
        List<String> hosts =
                List.of("forum.example", "1.example", "a.7", "xn--a.b", "b.c.", "a..b");
        for (int i = 0; i < 2_000; i++) {
            String host = hosts.get(random.nextInt(hosts.size()));
            String url = "http://" + host + "/" + randomHref(random).replaceAll("[^ -~]|[ #]", "x");
            assertThat(GENERAL.read(new CrawlUrl(url))).as(url).isEqualTo(GENERAL.read(url));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://forum.example/",
                "https://forum.example/viewtopic.php?t=17&start=20",
                "http://forum.example/forum.php?mod=viewthread&tid=17&extra=page%3D1"
            })
    void whatIsWrittenInNormalFormIsNotWrittenAgain(String url) {
        CrawlUrl written = new CrawlUrl(url);

        assertThat(GENERAL.read(written))
                .isInstanceOfSatisfying(
                        UrlReading.Normal.class,
                        normal -> assertThat(normal.url()).isSameAs(written));
    }

    private static final List<String> HREF_PIECES =
            List.of(
                    "http:",
                    "https:",
                    "//",
                    "/",
                    "\\",
                    ".",
                    "..",
                    "%2e",
                    "%",
                    "%4",
                    "1",
                    "%41",
                    "%zz",
                    "?",
                    "&",
                    "=",
                    "#",
                    ";jsessionid=1",
                    "/(S(abcdefghijklmnopqrstuvw))/",
                    ";",
                    "sid=ab",
                    "utm_x=1",
                    "a",
                    "B",
                    "é",
                    "数",
                    " ",
                    "\t",
                    "@",
                    ":80",
                    ":",
                    "[::1]",
                    "forum.example",
                    "0x7f.1",
                    "^",
                    "{",
                    "|",
                    "\"",
                    "'",
                    "\uD83D",
                    "😀",
                    "xn--",
                    "ß");

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static String randomHref(Random random) {
        StringBuilder href = new StringBuilder(random.nextBoolean() ? "http://forum.example/" : "");
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            href.append(HREF_PIECES.get(random.nextInt(HREF_PIECES.size())));
        }
        return href.toString();
    }

    private static UrlReading readable(String url) {
        return new UrlReading.Normal(new CrawlUrl(url));
    }
}
