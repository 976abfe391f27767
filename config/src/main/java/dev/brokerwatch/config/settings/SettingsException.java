package dev.brokerwatch.config.settings;

import java.io.Serial;

/// A settings file cannot be used. The message has the file, the line where one is known, what is wrong and the mend.
public final class SettingsException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
