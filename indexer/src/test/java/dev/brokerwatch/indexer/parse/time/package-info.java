/// Tests of the times that boards show.
@NullMarked
package dev.brokerwatch.indexer.parse.time;

import org.jspecify.annotations.NullMarked;
