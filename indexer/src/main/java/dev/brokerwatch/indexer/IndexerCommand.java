package dev.brokerwatch.indexer;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.StandAlone;
import dev.brokerwatch.config.service.PrivateFolder;
import dev.brokerwatch.config.service.ServiceOptions;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.indexer.console.Credentials;
import dev.brokerwatch.indexer.ingest.IngestSettings;
import dev.brokerwatch.indexer.ingest.StartMode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The indexer as a process of its own. Its console answers for metrics and health too.
@Command(
        name = "indexer",
        description =
                "Reads pages, indexes the listings that they hold, and serves console and API.",
        mixinStandardHelpOptions = true)
public final class IndexerCommand implements Callable<Integer> {

    @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();
    @Mixin private ServiceOptions options = new ServiceOptions();
    @ArgGroup private Mode mode = new Mode();

    /// What to do with what an earlier run left.
    static final class Mode {
        @Option(
                names = "--rebuild",
                description = "Make the index anew from the listings in Kafka, then go on.")
        private boolean rebuild;

        @Option(
                names = "--accept-loss",
                description = "Go on where pages were deleted before they were indexed.")
        private boolean acceptLoss;

        StartMode toStartMode() {
            if (rebuild) {
                return StartMode.REBUILD;
            }
            return acceptLoss ? StartMode.ACCEPT_LOSS : StartMode.GO_ON;
        }
    }

    public static void main(String[] arguments) {
        System.exit(StandAlone.execute(new IndexerCommand(), arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = options.data();
        Health health = new Health();
        Credentials credentials = Credentials.of(PrivateFolder.create(folder), new SecureRandom());
        if (credentials.newPassword() != null) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "The console's user is admin, the password "
                                    + credentials.newPassword());
            spec.commandLine().getOut().flush();
        }
        try (Meters meters = new Meters()) {
            Sites sites = options.sites();
            IndexerService service =
                    new IndexerService(
                            new IndexerService.Setup(
                                    options.kafka(),
                                    folder,
                                    options.files(),
                                    () -> sites,
                                    IngestSettings.DEFAULT,
                                    mode.toStartMode(),
                                    credentials,
                                    List.of(),
                                    options.port(),
                                    InstantSource.system()),
                            meters,
                            health);
            StandAlone.run(options, List.of(service));
        }
        return 0;
    }
}
