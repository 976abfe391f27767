@NullMarked
package dev.brokerwatch.indexer.post;

import org.jspecify.annotations.NullMarked;
