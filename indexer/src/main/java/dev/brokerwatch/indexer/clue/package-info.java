/// What a linear model weighs: clues by name. The models of themes and of deals find their own and read them with weights of
/// their own.
@NullMarked
package dev.brokerwatch.indexer.clue;

import org.jspecify.annotations.NullMarked;
