package dev.brokerwatch.config.record.offer;

/// Why something was concluded: the rule's name and the words that it rests on.
public record Reason(String rule, RedactedText words) {}
