package dev.brokerwatch.config.wire;

import org.apache.kafka.common.errors.SerializationException;

/// A record that cannot be read or written. The message names the type and the place, never the content.
public final class WireException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }

    public WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
