package dev.brokerwatch.crawler.archive;

import java.io.IOException;
import java.io.Serial;

/// An archive cannot be read any further: it is cut off, damaged, or no archive. What came before stands.
public final class TornArchiveException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    private final long offset;

    TornArchiveException(long offset, String reason, Throwable cause) {
        super(reason, cause);
        this.offset = offset;
    }

    TornArchiveException(long offset, String reason) {
        super(reason);
        this.offset = offset;
    }

    /// Where in the file, in bytes as stored, the record starts that cannot be read.
    public long offset() {
        return offset;
    }
}
