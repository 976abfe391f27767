package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.parse.Page;
import dev.brokerwatch.indexer.parse.PageParser;
import dev.brokerwatch.indexer.parse.PageSource;
import dev.brokerwatch.indexer.parse.Post;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.indexer.post.PostReading;
import dev.brokerwatch.indexer.triage.Triage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A page read as the indexer reads it: triage, parsing, and for each post that may hold an offer extraction and redaction.
record WholeReading(Triage triage, PageParser parser, PostReader reader) {

    private static final CrawlUrl URL = new CrawlUrl("https://forum.example/viewtopic.php?t=7");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    static WholeReading usual() {
        OperatorFiles files = OperatorFiles.defaults();
        return new WholeReading(
                new Triage(Lexicon.of(files).dealings()),
                PageParser.of(files),
                PostReader.of(files));
    }

    List<PostReading> read(String html) {
        List<PostReading> readings = new ArrayList<>();
        if (triage.admits(html)) {
            Page page = parse(html);
            for (Post post : page.posts()) {
                String title = post.opener() ? page.title() : "";
                if (triage.admitsPost(title, post.text())) {
                    readings.add(reader.read(title, post.text()));
                }
            }
        }
        return readings;
    }

    Page parse(String html) {
        return parser.parse(new PageSource(URL, html, AT, ZoneOffset.UTC, Map.of()));
    }
}
