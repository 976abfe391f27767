/// Tests of the lexicon.
@NullMarked
package dev.brokerwatch.indexer.lexicon;

import org.jspecify.annotations.NullMarked;
