/// What brokerwatch reads from pages and texts, and why, without anything running. Start with [ExplainCommand]; [Explainer]
/// calls the very readers that the indexer runs on.
@NullMarked
package dev.brokerwatch.launcher.explain;

import org.jspecify.annotations.NullMarked;
