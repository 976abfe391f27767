/// Trains the weights of themes ([ThemeTrainer]) and judges them on sites that they were not trained on.
@NullMarked
package dev.brokerwatch.indexer.theme;

import org.jspecify.annotations.NullMarked;
