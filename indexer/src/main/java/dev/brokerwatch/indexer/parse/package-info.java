/// From HTML to threads and posts, by engine. Start with [PageParser].
@NullMarked
package dev.brokerwatch.indexer.parse;

import org.jspecify.annotations.NullMarked;
