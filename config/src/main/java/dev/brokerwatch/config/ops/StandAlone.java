package dev.brokerwatch.config.ops;

import dev.brokerwatch.config.service.ErrorMessages;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceOptions;
import dev.brokerwatch.config.service.Services;
import dev.brokerwatch.config.service.TopicAdmin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/// Runs services as a process of their own: topics first, then the services, then metrics and health, until the process
/// is told to stop.
public final class StandAlone {

    private StandAlone() {}

    /// Runs a service's command line; returns its exit code.
    public static int execute(Callable<Integer> command, String[] arguments) {
        return new CommandLine(command)
                .setExecutionExceptionHandler(new ErrorMessages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /// Returns when the process was told to stop and everything is closed.
    public static void run(
            ServiceOptions options,
            OpsRoutes routes,
            List<Question> questions,
            List<Service> services)
            throws InterruptedException {
        List<Service> all = new ArrayList<>(services);
        all.add(new OpsServer(routes, questions, options.port()));
        run(options, all);
    }

    /// The same for services of which one answers for metrics and health itself.
    public static void run(ServiceOptions options, List<Service> services)
            throws InterruptedException {
        TopicAdmin.ensure(options.kafka(), options.layout());
        Services running = Services.start(services);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread stop =
                new Thread(
                        () -> {
                            told.countDown();
                            awaitQuietly(closed);
                        },
                        "stop");
        try {
            Runtime.getRuntime().addShutdownHook(stop);
            told.await();
        } finally {
            running.close();
            closed.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
