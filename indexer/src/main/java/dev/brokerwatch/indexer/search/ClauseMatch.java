package dev.brokerwatch.indexer.search;

/// Why a listing is a hit: a part of the query in words, and whether the listing meets it.
public record ClauseMatch(String clause, boolean met) {}
