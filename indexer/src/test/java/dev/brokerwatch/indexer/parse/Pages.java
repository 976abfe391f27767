package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The test pages, and the parser with the files that the jar carries.
final class Pages {

    static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    static final CrawlUrl ADDRESS = new CrawlUrl("https://site.example/forum/page");
    private static final PageParser PARSER = PageParser.of(OperatorFiles.defaults());

    private Pages() {}

    static String html(String name) {
        try (InputStream file = Pages.class.getResourceAsStream("/pages/" + name + ".html")) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page read(String name) {
        return parse(html(name));
    }

    static Page parse(String html) {
        return parse(html, Map.of());
    }

    static Page parse(String html, Map<String, String> selectors) {
        return PARSER.parse(new PageSource(ADDRESS, html, NOON, ZoneOffset.UTC, selectors));
    }

    static List<CrawlUrl> links(String html) {
        return PARSER.links(new PageSource(ADDRESS, html, NOON, ZoneOffset.UTC, Map.of()));
    }
}
