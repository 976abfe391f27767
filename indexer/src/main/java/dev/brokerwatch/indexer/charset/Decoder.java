package dev.brokerwatch.indexer.charset;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Decodes the entity of a response, content-coding and charset both, within bounds. Thread-safe.
@SuppressWarnings("unused") // not written yet
public final class Decoder {

    /// The characters of one entity.
    ///
    /// @param contentType the response's header, or null
    /// @param contentEncoding the response's header, or null
    public Decoded decode(
            byte[] body, @Nullable String contentType, @Nullable String contentEncoding) {
        return new Decoded(
                new String(body, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Decoded.Signal.DEFAULT,
                false);
    }
}
