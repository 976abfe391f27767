@NullMarked
package dev.brokerwatch.indexer.number;

import org.jspecify.annotations.NullMarked;
