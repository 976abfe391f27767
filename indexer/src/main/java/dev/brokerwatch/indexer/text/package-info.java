/// Text as it is matched: [FoldedText] is what a writer meant to be read, without the tricks that hide it from filters,
/// and it knows for every character where it stands in the original. Whatever is found on the folded text is cut out of,
/// shown from, or kept as it stands in the original. [LanguageOfText] tells the language.
@NullMarked
package dev.brokerwatch.indexer.text;

import org.jspecify.annotations.NullMarked;
