package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Span;

/// A victim's datum; `span` is where it stands in the folded text.
public record VictimDatum(VictimDataType type, Span span) {}
