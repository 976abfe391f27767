package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.TopicAdmin;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.TopicLayout;
import dev.brokerwatch.crawler.archive.ImportedSites;
import dev.brokerwatch.launcher.operator.ConfigOption;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `brokerwatch import-warc`.
@Command(
        name = "import-warc",
        description = "Feed the pages of WARC files, of any crawler, into brokerwatch.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Plain and gzip files, WARC 1.0 and 1.1, ARC too. HTTP responses are imported, whatever their status;",
            "other records are counted. A page belongs to the site with a seed on its domain, else to one named by",
            "the domain; its links are not crawled. A file that is imported twice counts once.",
            "Exit code 1 when a file is torn or no archive: what came before the tear is imported."
        })
public final class ImportWarcCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private KafkaOptions kafka = new KafkaOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "WARC files.")
    private List<Path> files = List.of();

    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "there is no file " + file);
            }
        }
        Sites sites = config.sites();
        OperatorFiles operator = config.files();
        double unreadShare = CrawlerSettings.read(operator).unreadShare();
        PrintWriter out = spec.commandLine().getOut();
        KafkaClients clients = kafka.clients();
        TopicAdmin.ensure(clients, TopicLayout.cluster((short) 1));
        try (Interrupt interrupt = Interrupt.listen();
                Admin admin = clients.admin("brokerwatch-import");
                Publisher publisher = new Publisher(clients.producer("brokerwatch-import"))) {
            ImportCount count =
                    new WarcImport(
                                    new ImportedSites(sites),
                                    publisher,
                                    HoldBack.of(admin, unreadShare, InstantSource.system()),
                                    interrupt::isAsked,
                                    out,
                                    onTerminal(),
                                    System::nanoTime)
                            .run(files);
            out.println(count.summary());
            if (interrupt.isAsked()) {
                out.println("Stopped before the end. Start again: nothing counts twice.");
            }
            out.flush();
            return count.unreadableFiles() > 0 || interrupt.isAsked() ? 1 : 0;
        }
    }

    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
