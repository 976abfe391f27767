package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// Parts of brokerwatch, each in a process of its own, that meet in one broker and share the operator's files in `config`
/// below the folder. Closing kills what still runs.
final class ModuleProcesses implements AutoCloseable {

    private static final Pattern BROKER = Pattern.compile("Kafka listens on (\\S+)");

    private final Deque<ModuleProcess> started = new ArrayDeque<>();
    private final Path folder;
    private String kafka = "";

    ModuleProcesses(Path folder) {
        this.folder = folder;
    }

    Path config() {
        return folder.resolve("config");
    }

    /// Where the part of that name keeps its data.
    Path data(String name) {
        return folder.resolve(name);
    }

    /// Starts the broker, before all others, and returns its address.
    String startBroker() {
        kafka = startBroker(0).awaitWord(BROKER);
        return kafka;
    }

    /// Starts it on a port, where it can be found again after a kill.
    ModuleProcess startBroker(int port) {
        kafka = "127.0.0.1:" + port;
        return start(Part.LAUNCHER, "broker", "broker", "--kafka-port", Integer.toString(port));
    }

    ModuleProcess startService(Part part, String name, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--bootstrap-servers", kafka));
        arguments.addAll(List.of("--config", config().toString()));
        arguments.addAll(List.of(more));
        return start(part, name, arguments.toArray(String[]::new));
    }

    private ModuleProcess start(Part part, String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data(name).toString()));
        ModuleProcess process =
                ModuleProcess.start(
                        part, folder.resolve(name + ".out"), all.toArray(String[]::new));
        started.push(process);
        return process;
    }

    /// What was started last is stopped first, and the broker last. What was killed is passed over.
    void stopAll() throws InterruptedException {
        while (!started.isEmpty()) {
            ModuleProcess last = started.pop();
            if (last.isAlive()) {
                last.terminate();
                assertThat(last.awaitEnd()).as(last.output()).isEqualTo(ModuleProcess.TERMINATED);
                assertThat(last.output())
                        .doesNotContain("did not stop cleanly", "Exception in thread");
            }
            last.close();
        }
    }

    String said() {
        StringBuilder said = new StringBuilder();
        started.forEach(process -> said.append(process.output()).append("\n"));
        return said.toString();
    }

    @Override
    public void close() {
        started.forEach(ModuleProcess::close);
    }
}
