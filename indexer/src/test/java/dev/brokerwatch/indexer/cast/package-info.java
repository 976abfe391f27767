/// The one cast of listings that the indexer's tests play with. Nothing in it is real.
@NullMarked
package dev.brokerwatch.indexer.cast;

import org.jspecify.annotations.NullMarked;
