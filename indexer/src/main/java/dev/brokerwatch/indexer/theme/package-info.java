/// What an offer is about: which of the categories that its words point at are its theme, and which are only fields of a
/// row, a source, a comparison. Start with [ThemeModel], which weighs the [ThemeWord]s of a post with the pieces of its
/// other words; the weights are learned from labelled posts and are the same for all categories but for one each.
@NullMarked
package dev.brokerwatch.indexer.theme;

import org.jspecify.annotations.NullMarked;
