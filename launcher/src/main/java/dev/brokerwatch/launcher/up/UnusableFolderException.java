package dev.brokerwatch.launcher.up;

import java.io.Serial;

/// The data folder cannot be used; the message says why and how to mend it.
public final class UnusableFolderException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    UnusableFolderException(String message) {
        super(message);
    }

    UnusableFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
