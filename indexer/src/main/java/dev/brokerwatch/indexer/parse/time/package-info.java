/// The times that boards show, absolute or relative, in the words of `config/lexicon/times.yaml`. Start with [TimeReader].
@NullMarked
package dev.brokerwatch.indexer.parse.time;

import org.jspecify.annotations.NullMarked;
