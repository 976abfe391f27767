package dev.brokerwatch.config.service;

import java.io.Serial;

/// A service cannot begin or go on; the message says why and how to mend it.
public final class ServiceException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public ServiceException(String message) {
        super(message);
    }

    public ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
