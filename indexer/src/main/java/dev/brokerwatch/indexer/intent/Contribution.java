package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.text.Span;

/// A feature that spoke for an intent.
///
/// @param feature its name in the file of weights
/// @param weight by how much, in log odds against the mean of the other intents
/// @param words where it stands in the folded text; empty for what is of the whole post
public record Contribution(String feature, double weight, Span words) {}
