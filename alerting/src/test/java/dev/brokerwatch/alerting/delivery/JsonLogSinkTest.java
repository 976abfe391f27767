package dev.brokerwatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestAlert;
import dev.brokerwatch.config.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLogSinkTest {

    @TempDir Path folder;

    @Test
    void everyAlertIsALine() throws Exception {
        deliver("1");
        deliver("2");

        List<String> lines = Files.readAllLines(log());
        assertThat(lines).hasSize(2);
        assertThat(Json.MAPPER.readTree(lines.getLast()).at("/id").asString())
                .isEqualTo(TestAlert.about("2").id());
    }

    @Test
    void aLineThatACrashCutOffIsClosedFirst() throws Exception {
        deliver("1");
        Files.writeString(log(), "{\"id\":\"cut o", StandardOpenOption.APPEND);
        deliver("2");

        List<String> lines = Files.readAllLines(log());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isEqualTo("{\"id\":\"cut o");
        assertThat(Json.MAPPER.readTree(lines.get(2)).at("/rule").asString())
                .isEqualTo("cheap-bulk");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureToBeTriedAgain() throws Exception {
        Files.createDirectories(log());

        try (JsonLogSink sink = sink()) {
            assertThat(sink.deliver(TestAlert.about("1"))).isInstanceOf(Delivery.Failed.class);
        }
    }

    private void deliver(String post) {
        try (JsonLogSink sink = sink()) {
            assertThat(sink.deliver(TestAlert.about(post))).isEqualTo(new Delivery.Delivered());
        }
    }

    private JsonLogSink sink() {
        return new JsonLogSink("log", log(), "http://127.0.0.1:8080");
    }

    private Path log() {
        return folder.resolve("alerts/log.jsonl");
    }
}
