/// What the trainers of the indexer's models share.
@NullMarked
package dev.brokerwatch.indexer.learning;

import org.jspecify.annotations.NullMarked;
