package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.indexer.text.Span;

/// A rule that spoke, and the words of the folded text that it rests on.
public record Evidence(String rule, Span words) {}
