/// The indexer put together: [dev.brokerwatch.indexer.IndexerService] is the picture of it,
/// [dev.brokerwatch.indexer.IndexerCommand] starts it as a process of its own.
@NullMarked
package dev.brokerwatch.indexer;

import org.jspecify.annotations.NullMarked;
