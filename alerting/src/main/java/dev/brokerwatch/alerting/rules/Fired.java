package dev.brokerwatch.alerting.rules;

/// A rule that fired, and its explanation with the figures filled in.
public record Fired(Rule rule, String why) {}
