package dev.brokerwatch.indexer.charset;

import java.nio.charset.Charset;

/// A page's characters. `signal` tells what named the charset.
///
/// @param truncated the decoded entity passed the bound and was cut, or broke off
public record Decoded(String text, Charset charset, Signal signal, boolean truncated) {

    /// What named the charset, in the order in which they are believed.
    public enum Signal {
        BYTE_ORDER_MARK,
        HEADER,
        META,
        DETECTED,
        DEFAULT
    }

    /// The charset's name in the WHATWG Encoding Standard, in lower case, such as `gb18030` or `shift_jis`. Java's own
    /// name of the same decoder may be another.
    public String encoding() {
        return EncodingLabels.nameOf(charset);
    }
}
