/// Tests of reading pages: a page an engine, real pages where they are at hand, and mutated and hostile ones.
@NullMarked
package dev.brokerwatch.indexer.parse;

import org.jspecify.annotations.NullMarked;
