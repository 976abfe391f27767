/// Training of the model of intents, and what it must reach. [IntentTrainer] makes the weights, [CrossValidation] says how
/// they do on sites that they were not made from.
@NullMarked
package dev.brokerwatch.indexer.intent;

import org.jspecify.annotations.NullMarked;
