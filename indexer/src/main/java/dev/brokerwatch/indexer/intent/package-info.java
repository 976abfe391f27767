/// Tells by a small linear model what the writer of a post wants. What a post shows of it is read by [FeatureReader]: words
/// of the lexicon, figures, contacts, shape, and the writer's own words with numbers, contacts and victims' data replaced.
/// The weights are a text file beside these classes; its head says how it was made. Start with [IntentModel].
@NullMarked
package dev.brokerwatch.indexer.intent;

import org.jspecify.annotations.NullMarked;
