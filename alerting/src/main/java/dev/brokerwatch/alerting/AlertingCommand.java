package dev.brokerwatch.alerting;

import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.OpsRoutes;
import dev.brokerwatch.config.ops.StandAlone;
import dev.brokerwatch.config.service.PrivateFolder;
import dev.brokerwatch.config.service.ServiceOptions;
import dev.brokerwatch.config.settings.AlertingSettings;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Alerting as a process of its own.
@Command(
        name = "alerting",
        description = "Judges listings by the rules, raises alerts and delivers them.",
        mixinStandardHelpOptions = true,
        subcommands = TestSendCommand.class)
public final class AlertingCommand implements Callable<Integer> {

    @Mixin private ServiceOptions options = new ServiceOptions();

    public static void main(String[] arguments) {
        System.exit(StandAlone.execute(new AlertingCommand(), arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        OperatorFiles files = options.files();
        Health health = new Health();
        try (Meters meters = new Meters()) {
            AlertingService service =
                    new AlertingService(
                            options.kafka(),
                            PrivateFolder.create(options.data()),
                            AlertingSettings.read(files),
                            RuleSet.read(files),
                            ExchangeRates.read(files),
                            System.getenv(),
                            InstantSource.system(),
                            meters,
                            health);
            StandAlone.run(options, new OpsRoutes(meters, health), List.of(), List.of(service));
        }
        return 0;
    }
}
