package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;

/// A value at `start` to `end` of the folded text that reads as a contact of `channel`.
record Candidate(Channel channel, String value, int start, int end) {}
