/// From a post to what it offers: intent, packages with volumes and prices, categories. Works on folded text in which the
/// writer's contacts and the victims' data are marked, so that neither is read as a figure. Start with [OfferExtractor].
@NullMarked
package dev.brokerwatch.indexer.extract;

import org.jspecify.annotations.NullMarked;
