package dev.brokerwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.settings.AlertingSettings;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestSendCommandTest {

    @TempDir Path folder;

    @Test
    void aTestAlertGoesToTheSinkThatIsNamed() throws Exception {
        assertThat(run("test-send", "log", "--data", folder.toString()))
                .isEqualTo("sink log took the test alert");

        assertThat(Files.readString(folder.resolve("alerts/log.jsonl")))
                .contains("This is a test of brokerwatch");
    }

    @Test
    void anUnknownSinkIsToldWithThoseThatAreThere() throws Exception {
        assertThat(run("test-send", "soc"))
                .contains("there is no sink \"soc\" in alerting.yaml; there are [log]");
    }

    @Test
    void aWebhookWithoutItsSecretIsToldByName() throws Exception {
        Files.writeString(
                folder.resolve("alerting.yaml"),
                """
                sinks:
                  - name: soc
                    type: webhook
                    url: http://127.0.0.1:1/hook
                    secret-env: BROKERWATCH_TEST_NO_SUCH_SECRET
                """);

        assertThat(run("test-send", "soc", "--config", folder.toString()))
                .contains(
                        "the sink \"soc\" needs a secret of at least 16 characters in the environment variable BROKERWATCH_TEST_NO_SUCH_SECRET");
    }

    @Test
    void whatTheShippedFileSaysIsTheDefault() {
        assertThat(AlertingSettings.read(OperatorFiles.defaults()))
                .isEqualTo(AlertingSettings.DEFAULT);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        new CommandLine(new AlertingCommand())
                .setOut(printer)
                .setErr(printer)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    printer.println(exception.getMessage());
                    return 1;
                })
                .execute(arguments);
        return out.toString().strip();
    }
}
