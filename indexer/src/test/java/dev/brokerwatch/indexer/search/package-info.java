/// The search against a scan over all listings.
@NullMarked
package dev.brokerwatch.indexer.search;

import org.jspecify.annotations.NullMarked;
