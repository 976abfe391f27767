package dev.brokerwatch.indexer.index;

/// How many of the listings found have a value.
public record FacetCount(String value, long count) {}
