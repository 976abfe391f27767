package dev.brokerwatch.crawler.fetch.http;

import java.io.IOException;
import java.io.Serial;

/// A socket was about to be connected to an address that may not be asked.
final class RefusedAddressException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    RefusedAddressException(String reason) {
        super(reason);
    }
}
