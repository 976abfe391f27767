package dev.brokerwatch.indexer.charset;

import java.nio.charset.Charset;

/// A page's characters. `signal` tells what named the charset.
///
/// @param truncated the decoded text passed the bound and was cut
public record Decoded(String text, Charset charset, Signal signal, boolean truncated) {

    /// What named the charset, in the order in which they are believed.
    public enum Signal {
        BYTE_ORDER_MARK,
        HEADER,
        META,
        DETECTED,
        DEFAULT
    }
}
