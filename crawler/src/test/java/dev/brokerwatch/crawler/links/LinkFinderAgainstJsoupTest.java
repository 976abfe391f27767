package dev.brokerwatch.crawler.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scanner finds what jsoup's DOM finds, on real pages and on pages torn to pieces.
class LinkFinderAgainstJsoupTest {

    private static final CrawlUrl PAGE = new CrawlUrl("https://forum.example/board/view.php?f=1");
    private static final Path REAL_PAGES = Path.of("../../shared/data/pages");
    private static final LinkFinder FINDER = new LinkFinder();

    @Test
    void onRealPagesBothFindTheSame() throws IOException {
        for (Path file : realPages()) {
            byte[] body = Files.readAllBytes(file);
            assertSame(file.toString(), body, null);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onMutatedRealPagesBothFindTheSame(int seed) throws IOException {
        Random random = new Random(seed);
        for (Path file : realPages()) {
            byte[] body = Mutations.of(Files.readAllBytes(file), random);
            assertSame(file + ", seed " + seed, body, "utf-8");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onInventedPagesBothFindTheSame(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String page = OddPages.page(random);
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            assertSame(page, body, "utf-8");
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    private static List<Path> realPages() throws IOException {
        assumeTrue(
                Files.isDirectory(REAL_PAGES), "the real pages of ../shared/data do not lie here");
        try (Stream<Path> files = Files.list(REAL_PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static void assertSame(String what, byte[] body, @Nullable String charset)
            throws IOException {
        String contentType = charset == null ? "text/html" : "text/html; charset=" + charset;
        PageLinks found =
                FINDER.find(
                        body,
                        body.length,
                        contentType,
                        PAGE,
                        UrlIdentity.general(),
                        new SeenLinks());
        Document document = Jsoup.parse(new ByteArrayInputStream(body), charset, PAGE.value());
        assertThat(
                        found.links().stream()
                                .filter(link -> link.relation() != Link.Relation.REFRESH)
                                .map(LinkFinderAgainstJsoupTest::line))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(
                        JsoupLinks.of(document, PAGE).stream()
                                .map(LinkFinderAgainstJsoupTest::line)
                                .toList());
    }

    private static String line(Link link) {
        return link.relation() + " " + link.url().value();
    }
}
