@NullMarked
package dev.brokerwatch.indexer.figure;

import org.jspecify.annotations.NullMarked;
