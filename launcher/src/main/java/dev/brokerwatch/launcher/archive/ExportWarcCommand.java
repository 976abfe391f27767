package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.TopicAdmin;
import dev.brokerwatch.config.wire.TopicLayout;
import dev.brokerwatch.crawler.archive.ArchiveWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `brokerwatch export-warc`.
@Command(
        name = "export-warc",
        description = "Write the captures that Kafka still holds into a WARC file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The captures are raw: whatever a page shows of victims is in them. The file is readable by you alone.",
            "Ctrl-C leaves nothing behind."
        })
public final class ExportWarcCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private KafkaOptions kafka = new KafkaOptions();

    @Parameters(paramLabel = "OUT.warc.gz", description = "The file to write.")
    private Path file = Path.of("captures.warc.gz");

    @Option(names = "--site", paramLabel = "ID", description = "Only this site's captures.")
    private @Nullable String site;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Only captures of that moment or later, such as 2026-11-24T12:00:00Z.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            description = "Only captures before that moment.")
    private @Nullable Instant to;

    private String summary = "";

    @Override
    public Integer call() throws IOException {
        CaptureFilter filter = new CaptureFilter(site == null ? null : new SiteId(site), from, to);
        PrintWriter out = spec.commandLine().getOut();
        KafkaClients clients = kafka.clients();
        TopicAdmin.ensure(clients, TopicLayout.cluster((short) 1));
        ProgressLine progress =
                new ProgressLine(out, ImportWarcCommand.onTerminal(), System::nanoTime);
        try (Interrupt interrupt = Interrupt.listen()) {
            boolean whole = write(clients, filter, progress, interrupt::isAsked);
            out.println(whole ? summary : "Stopped before the end: no file is written.");
            out.flush();
            return whole ? 0 : 1;
        }
    }

    /// Returns whether the file is written: all of it, or none.
    private boolean write(
            KafkaClients clients, CaptureFilter filter, ProgressLine progress, BooleanSupplier stop)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Consumer<String, byte[]> consumer = clients.consumer(null, "brokerwatch-export")) {
            summary = export(new PagesReplay(consumer), filter, part, progress, stop);
            boolean whole = !stop.getAsBoolean();
            if (whole) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return whole;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String export(
            PagesReplay pages,
            CaptureFilter filter,
            Path part,
            ProgressLine progress,
            BooleanSupplier stop)
            throws IOException {
        String name = file.getFileName().toString();
        try (ArchiveWriter writer =
                ArchiveWriter.start(ownersOnly(part), name, InstantSource.system().instant())) {
            WarcExport export = new WarcExport(pages, filter, writer, progress);
            export.run(stop);
            String left =
                    export.unreadable() == 0 ? "" : ", " + export.unreadable() + " unreadable";
            return writer.records()
                    + " of "
                    + pages.read()
                    + " captures written to "
                    + file
                    + left
                    + ".";
        }
    }

    private static OutputStream ownersOnly(Path part) throws IOException {
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
    }
}
