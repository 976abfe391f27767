/// Tests of reading offers, and the tool that makes the weights of intent and kind: [ModelTrainer].
@NullMarked
package dev.brokerwatch.indexer.extract;

import org.jspecify.annotations.NullMarked;
