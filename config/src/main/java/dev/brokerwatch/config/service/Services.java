package dev.brokerwatch.config.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Services that run together: started in order, closed in reverse. A failing close does not stop the next.
/// Not thread-safe, but for [#close], which may come from a shutdown hook.
public final class Services implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final Deque<Service> running = new ArrayDeque<>(); // guarded by this

    /// Starts them one after another; when one fails, those that run are closed and the failure goes on.
    public static Services start(List<? extends Service> services) {
        Services all = new Services();
        for (Service service : services) {
            try {
                all.add(service);
            } catch (RuntimeException e) {
                all.close();
                throw e;
            }
        }
        return all;
    }

    private synchronized void add(Service service) {
        running.push(service);
        service.start();
        LOG.info("{} runs", service.name());
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            Service service = running.pop();
            try {
                service.close();
                LOG.info("{} stopped", service.name());
            } catch (RuntimeException e) {
                LOG.error("{} did not stop cleanly", service.name(), e);
            }
        }
    }
}
