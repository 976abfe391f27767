/// Where a page's posts, threads and neighbours stand, by board software. Start with [Engines]; each [Engine] finds the parts
/// of its own pages by the selectors of `config/lexicon/engines/`, and the generic one those of any other page. What is
/// found are strings as they stand in the page; the package above makes times and URLs of them.
@NullMarked
package dev.brokerwatch.indexer.parse.engine;

import org.jspecify.annotations.NullMarked;
