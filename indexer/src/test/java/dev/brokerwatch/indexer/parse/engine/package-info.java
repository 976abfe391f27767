/// Tests of the engines that need more than a page and its reading.
@NullMarked
package dev.brokerwatch.indexer.parse.engine;

import org.jspecify.annotations.NullMarked;
