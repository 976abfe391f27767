/// Trains the model of deals on the labelled posts and judges it on sites that it has not seen.
@NullMarked
package dev.brokerwatch.indexer.deal;

import org.jspecify.annotations.NullMarked;
