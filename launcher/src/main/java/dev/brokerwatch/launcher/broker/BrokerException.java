package dev.brokerwatch.launcher.broker;

import java.io.Serial;

/// The embedded broker cannot start; the message says why and how to mend it.
public final class BrokerException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    BrokerException(String message) {
        super(message);
    }

    BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
