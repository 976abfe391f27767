/// What travels between frontier, fetcher and indexer: visits, captures, and everything the frontier learns.
@NullMarked
package dev.brokerwatch.config.record.crawl;

import org.jspecify.annotations.NullMarked;
