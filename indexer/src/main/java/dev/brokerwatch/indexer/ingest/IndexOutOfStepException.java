package dev.brokerwatch.indexer.ingest;

/// The index and Kafka do not belong together. The message says why and how to mend it.
public final class IndexOutOfStepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexOutOfStepException(String message) {
        super(message);
    }
}
