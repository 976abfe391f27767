/// From the bytes of a response to characters. Start with [Decoder].
@NullMarked
package dev.brokerwatch.indexer.charset;

import org.jspecify.annotations.NullMarked;
