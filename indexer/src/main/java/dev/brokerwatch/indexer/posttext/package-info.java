/// A post made ready for reading: [PostText] is its folded text with the lexicon's words, the writer's contacts and what
/// is masked in it. Made once, and read by all that tell intent, figures and packages.
@NullMarked
package dev.brokerwatch.indexer.posttext;

import org.jspecify.annotations.NullMarked;
