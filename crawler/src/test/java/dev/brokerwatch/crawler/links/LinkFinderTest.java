package dev.brokerwatch.crawler.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFinderTest {

    private static final CrawlUrl PAGE = new CrawlUrl("https://forum.example/board/view.php?f=1");

    @Test
    void whatAPageSaysOfALinkComesWithIt() {
        assertThat(
                        links(
                                """
                                <a href=a>1</a> <a rel="Next" href=b>2</a> <a rel="nofollow ugc" href=c>3</a>
                                <link rel=canonical href=d><a rel=sponsored href=e>5</a>
                                <meta http-equiv=Refresh content="5; URL='f?x=1&amp;y=2'">
                                """))
                .containsExactlyInAnyOrder(
                        "PLAIN /board/a",
                        "NEXT /board/b",
                        "NOFOLLOW /board/c",
                        "CANONICAL /board/d",
                        "NOFOLLOW /board/e",
                        "REFRESH /board/f?x=1&y=2");
    }

    @Test
    void aLinkThatIsWrittenTwiceComesOnceAndIsFollowedIfOneOfThemIs() {
        assertThat(
                        links(
                                "<a rel=nofollow href=a>1</a><a href='/board/a#p2'>2</a><a href=./a>3</a>"))
                .containsExactly("PLAIN /board/a");
    }

    @Test
    void blanksAroundALinkAreDroppedButNotThoseBeforeItsFragment() {
        assertThat(links("<a href=' \ta\n '>1</a><a href=' b #c '>2</a>"))
                .containsExactly("PLAIN /board/a", "PLAIN /board/b%20");
    }

    @Test
    void aLinkToThePageItselfIsNone() {
        assertThat(
                        links(
                                "<a href=''>1</a><a href='#p'>2</a><a href='?f=1'>3</a><a href='view.php?f=1#x'>4</a>"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0;url=/a | /a",
                "0; URL = \"/a\" | /a",
                "3.5,/a | /a",
                "0 /a | /a",
                "0;urlish | /board/urlish",
                "10 | ''",
                "10; | ''",
                "url=/a | ''",
                "0;url=javascript:x | ''"
            })
    void aRefreshLeadsWhereBrowsersGo(String content, String target) {
        List<String> links = links("<meta http-equiv=refresh content='" + content + "'>");

        assertThat(links).isEqualTo(target.isEmpty() ? List.of() : List.of("REFRESH " + target));
    }

    @Test
    void whatAPageAsksOfRobotsIsHeeded() {
        PageLinks found =
                find(
                        utf8("<meta name=ROBOTS content='NoIndex, NoFollow'><a href=a rel=next>"),
                        "text/html");

        assertThat(found.links())
                .extracting(Link::relation)
                .containsExactly(Link.Relation.NOFOLLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GBK",
                "GB18030",
                "Big5",
                "windows-1251",
                "Shift_JIS",
                "EUC-KR",
                "UTF-8",
                "UTF-16LE",
                "ISO-2022-JP"
            })
    void linksAreReadInTheCharsetOfThePage(String charset) {
        String word =
                charset.equals("windows-1251") ? "данные" : charset.equals("EUC-KR") ? "한국" : "中文";
        byte[] page =
                ("<a title='" + word + "' href='/t?q=" + word + "&p=1'>")
                        .getBytes(Charset.forName(charset));

        assertThat(lines(find(page, "text/html; charset=" + charset)))
                .containsExactly("PLAIN " + encoded(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=gb2312>",
                "<meta http-equiv=content-type content='text/html; charset=GBK'>"
            })
    void aPageMayTellItsCharsetItself(String meta) {
        byte[] page = (meta + "<a href='/t?q=数据&p=1'>").getBytes(Charset.forName("GB18030"));

        assertThat(lines(find(page, "text/html"))).containsExactly("PLAIN " + encoded("数据"));
    }

    @Test
    void aTrailByteThatLooksLikeASlashIsNone() {
        byte[] page = "<a href='功/許'>".getBytes(Charset.forName("Big5")); // both end in 0x5C

        assertThat(lines(find(page, "text/html; charset=big5")))
                .containsExactly("PLAIN /board/%E5%8A%9F/%E8%A8%B1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "application/pdf",
                "text/css",
                "application/json",
                "image/svg+xml",
                "text/plain"
            })
    void whatIsNoPageHasNoLinks(String contentType) {
        assertThat(lines(find(utf8("<a href=a>"), contentType))).isEmpty();
    }

    @Test
    void moreThanTenThousandLinksAreCutOff() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 10_001; i++) {
            page.append("<a href=").append(i).append(">");
        }

        PageLinks found = find(utf8(page.toString()), "text/html");

        assertThat(found.links()).hasSize(10_000);
        assertThat(found.truncated()).isTrue();
    }

    @Test
    void linksSeenOnAnotherPageOfTheHostAreLeftOut() {
        SeenLinks seen = new SeenLinks();
        byte[] first = utf8("<a href=/a><a href='x?t=1'><a href='?p=2'><a href=//other.example/>");
        byte[] second =
                utf8(
                        "<a href='/a#p'><a href='x?t=1'><a href='?p=2'><a href='//other.example/'><a href=/new>");

        find(first, "text/html", PAGE, seen);

        assertThat(
                        lines(
                                find(
                                        second,
                                        "text/html",
                                        new CrawlUrl("https://forum.example/board/other.php"),
                                        seen)))
                .containsExactly("PLAIN /board/other.php?p=2", "PLAIN /new");
        assertThat(
                        lines(
                                find(
                                        second,
                                        "text/html",
                                        new CrawlUrl("https://forum.example/shop/view.php"),
                                        seen)))
                .containsExactly("PLAIN /shop/x?t=1", "PLAIN /shop/view.php?p=2");
    }

    @Test
    void whatWasSeenUnderOneBaseIsNewUnderAnother() {
        SeenLinks seen = new SeenLinks();
        find(utf8("<a href=a>"), "text/html", PAGE, seen);

        assertThat(lines(find(utf8("<a href=a><base href=/elsewhere/>"), "text/html", PAGE, seen)))
                .containsExactly("PLAIN /elsewhere/a");
    }

    static String encoded(String word) {
        StringBuilder query = new StringBuilder("/t?q=");
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            query.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return query.append("&p=1").toString();
    }

    private static List<String> links(String html) {
        return lines(find(utf8(html), "text/html; charset=utf-8"));
    }

    static List<String> lines(PageLinks found) {
        return found.links().stream()
                .map(link ->
                        link.relation()
                                + " "
                                + link.url().value().replace("https://forum.example", ""))
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static PageLinks find(byte[] body, @Nullable String contentType) {
        return find(body, contentType, PAGE, new SeenLinks());
    }

    private static PageLinks find(
            byte[] body, @Nullable String contentType, CrawlUrl page, SeenLinks seen) {
        return new LinkFinder()
                .find(body, body.length, contentType, page, UrlIdentity.general(), seen);
    }
}
