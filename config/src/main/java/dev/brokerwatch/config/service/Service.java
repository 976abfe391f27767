package dev.brokerwatch.config.service;

/// A part of brokerwatch that runs until it is closed. Building one does no I/O.
public interface Service extends AutoCloseable {

    /// A word for logs and health, such as `fetcher`.
    String name();

    /// Begins the work and returns. Throws when it cannot begin; the message says why and how to mend it.
    void start();

    /// Ends the work in an orderly way and returns when all of it is over. Harmless when never started or done before.
    @Override
    void close();
}
