package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.Alert;

/// Somewhere that alerts go. Used by one thread.
public interface Sink extends AutoCloseable {

    /// Also the name of its consumer group.
    String name();

    /// Takes as long as the sink needs, within its own limits; the same alert may come again.
    Delivery deliver(Alert alert);

    @Override
    void close();
}
