package dev.brokerwatch.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServiceProcessTest {

    @Test
    void theCrawlerIsMeasuredWithTheOptionsThatTheStartScriptGivesIt() throws IOException {
        String script = Files.readString(Path.of("..", "brokerwatch"));

        assertThat(script).contains(ServiceProcess.CRAWLER_OPTIONS);
        assertThat(script)
                .contains(
                        "main=dev.brokerwatch.crawler.CrawlerCommand heap=" + ServiceProcess.HEAP);
    }
}
