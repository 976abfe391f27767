/// Tests of folding and language.
@NullMarked
package dev.brokerwatch.indexer.text;

import org.jspecify.annotations.NullMarked;
