package dev.brokerwatch.launcher.client;

import java.io.Serial;

/// The API could not be asked, or declined; the message is for people.
public final class ApiException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    ApiException(String message) {
        super(message);
    }

    ApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
