package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Writes alerts to a file, one line of JSON each, and forces each line to the disk. A line that a crash cut off is
/// closed before the next is written. After a crash an alert can stand there twice, under the same id.
final class JsonLogSink implements Sink {

    private final String name;
    private final Path file;
    private final String console;
    private @Nullable FileChannel channel;

    JsonLogSink(String name, Path file, String console) {
        this.name = name;
        this.file = file;
        this.console = console;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(Alert alert) {
        String line = Json.MAPPER.writeValueAsString(AlertMessage.of(alert, console)) + "\n";
        try {
            FileChannel open = open();
            write(open, line);
            open.force(false);
            return new Delivery.Delivered();
        } catch (IOException e) {
            close();
            return new Delivery.Failed("cannot write " + file + ": " + e, Duration.ZERO);
        }
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel opened =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            channel = opened;
            opened.position(opened.size());
            if (isCutOff(opened)) {
                write(opened, "\n");
            }
        }
        return channel;
    }

    private static boolean isCutOff(FileChannel opened) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return opened.size() > 0
                && opened.read(last, opened.size() - 1) == 1
                && last.get(0) != '\n';
    }

    private static void write(FileChannel opened, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            opened.write(bytes);
        }
    }

    @Override
    public void close() {
        FileChannel closing = channel;
        channel = null;
        if (closing == null) {
            return;
        }
        try {
            closing.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
