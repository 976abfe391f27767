@NullMarked
package dev.brokerwatch.indexer.redact;

import org.jspecify.annotations.NullMarked;
