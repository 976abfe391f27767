/// The labelled posts: those for tuning, which the models learn from, and those of other sites that are held out.
@NullMarked
package dev.brokerwatch.indexer.labelled;

import org.jspecify.annotations.NullMarked;
