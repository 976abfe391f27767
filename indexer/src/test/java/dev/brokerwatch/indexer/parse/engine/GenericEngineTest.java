package dev.brokerwatch.indexer.parse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.charset.Decoder;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How much of the known engines' threads the generic engine reads as they do: a post counts where author, time and all of
/// the text are the same. What it knows of them is their structure alone, as of any board that nobody described. The floors
/// are what it reaches now, less a post or two.
class GenericEngineTest {

    private static final Path REAL = Path.of("..", "..", "shared", "data", "pages");
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final int LEAST_POSTS = 2;

    private final OperatorFiles files = OperatorFiles.defaults();
    private final TimeReader times = TimeReader.of(files);
    private final Engines engines = Engines.of(files, times);
    private final Engine generic =
            new GenericEngine(EngineFile.read(files, "generic"), EngineTools.of(files, times));

    @Test
    void itReadsTheThreadsOfKnownEnginesWithoutThem() throws IOException, URISyntaxException {
        URL pages = Objects.requireNonNull(getClass().getResource("/pages/generic-board.html"));
        Path folder = Objects.requireNonNull(Path.of(pages.toURI()).getParent());

        assertThat(share(folder)).isGreaterThanOrEqualTo(0.74);
    }

    @Test
    void itReadsRealThreadsOfKnownEnginesWithoutThem() throws IOException {
        assumeTrue(Files.exists(REAL), "the shared pages are not here");

        assertThat(share(REAL)).isGreaterThanOrEqualTo(0.94);
    }

    private double share(Path folder) throws IOException {
        int all = 0;
        int right = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
                String html = new Decoder().decode(Files.readAllBytes(file), null, null).text();
                Engines.Read told = engines.read(view(html));
                List<PostParts> posts = told.reading().posts();
                boolean counts =
                        posts.size() >= LEAST_POSTS
                                && !told.engine().equals("generic")
                                && !told.engine().equals("ptt");
                if (counts) {
                    List<PostParts> guessed = generic.read(view(html)).posts();
                    all += posts.size();
                    right += (int) posts.stream().filter(post -> holds(guessed, post)).count();
                }
            }
        }
        return (double) right / all;
    }

    private boolean holds(List<PostParts> guessed, PostParts post) {
        return guessed.stream()
                .anyMatch(one ->
                        Objects.equals(one.author(), post.author())
                                && Objects.equals(at(one), at(post))
                                && bare(one.text()).equals(bare(post.text())));
    }

    private Instant at(PostParts post) {
        return post.published().stream()
                .map(time -> times.read(time, frame()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(time -> time.at())
                .orElse(Instant.EPOCH);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private static PageView view(String html) {
        return new PageView(
                PageDom.of(html), new CrawlUrl("https://site.example/page"), frame(), Map.of());
    }

    private static TimeFrame frame() {
        return new TimeFrame(NOON, ZoneOffset.ofHours(8), true, TimeFrame.DateOrder.UNKNOWN);
    }
}
