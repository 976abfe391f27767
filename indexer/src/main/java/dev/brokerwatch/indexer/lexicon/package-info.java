/// The words that tell what a text is about and what its writer wants: `config/lexicon/*.yaml`, compiled into one trie
/// that is walked once over a folded text. Start with [Lexicon#scan]. What a word means for a post is not decided here.
@NullMarked
package dev.brokerwatch.indexer.lexicon;

import org.jspecify.annotations.NullMarked;
