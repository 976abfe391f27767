/// Tests of decoding.
@NullMarked
package dev.brokerwatch.indexer.charset;

import org.jspecify.annotations.NullMarked;
