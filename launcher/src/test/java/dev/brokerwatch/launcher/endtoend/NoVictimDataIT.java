package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.wire.Topic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// No datum of a victim leaves the raw pages: the demo market knows every one that it shows.
@ExtendWith(SharedMarketRun.class)
class NoVictimDataIT {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private MarketRun run;
    private VictimGrep victims;

    @BeforeEach
    void learnTheVictims(MarketRun finished) {
        run = finished;
        victims = new VictimGrep(finished.truth().victims());
    }

    /// The control: the same search finds in the raw pages what it must find nowhere else.
    @Test
    void theRawPagesAreFullOfIt() {
        Set<String> found = new TreeSet<>();
        for (Capture capture : run.captures()) {
            if (capture instanceof Capture.Response response) {
                boolean discuz = response.site().value().equals("demo-discuz");
                Charset charset = discuz ? GB18030 : StandardCharsets.UTF_8;
                found.addAll(victims.in(new String(response.body(), charset)));
            }
        }
        assertThat(found).hasSizeGreaterThan(50);
    }

    @Test
    void noneStandsInTheFilesOfTheIndexOfAlertingOrOfTheLogs() throws IOException {
        for (Path file : run.files("index", "alerting", "frontier", "alerts", "logs")) {
            assertThat(victims.in(Files.readAllBytes(file))).as(file.toString()).isEmpty();
        }
        assertThat(run.files("index")).isNotEmpty();
        assertThat(run.files("logs")).isNotEmpty();
        assertThat(victims.in(run.output())).isEmpty();
    }

    @Test
    void noneStandsInATermOrAStoredFieldOfTheIndex() throws IOException {
        IndexText index = IndexText.of(run.dataFolder().resolve("index"));

        assertThat(index.documents()).isGreaterThan(100);
        assertThat(index.stored().lines()).hasSizeGreaterThan(100);
        assertThat(victims.in(index.stored())).isEmpty();
        assertThat(victims.in(index.terms())).isEmpty();
    }

    @Test
    void noneTravelsOnATopicButPages() {
        run.records()
                .forEach((topic, records) -> {
                    for (ConsumerRecord<String, byte[]> record : records) {
                        assertThat(victims.in(record.value()))
                                .as("%s at %d", topic, record.offset())
                                .isEmpty();
                        assertThat(victims.in(record.key())).as("a key of %s", topic).isEmpty();
                    }
                });
        assertThat(run.recordsOf(Topic.LISTINGS)).isNotEmpty();
        assertThat(run.recordsOf(Topic.ALERTS)).isNotEmpty();
    }

    @Test
    void noneIsAnsweredByApiOrConsole() {
        run.apiPages().forEach(page -> assertThat(victims.in(page)).isEmpty());
        assertThat(victims.in(run.searched())).isEmpty();
        noneIn(run.apiListings());
        noneIn(run.htmlPages());
        assertThat(run.htmlPages()).hasSizeGreaterThan(run.apiListings().size());
    }

    private void noneIn(Map<String, String> answers) {
        answers.forEach((path, body) -> assertThat(victims.in(body)).as(path).isEmpty());
    }
}
