package dev.brokerwatch.config.record.alert;

import dev.brokerwatch.config.record.offer.ListingId;
import java.time.Instant;

/// One rule that fired on one listing. `why` is the rule's own explanation with its figures filled in; it holds no text
/// of the page.
public record Flag(String rule, Severity severity, ListingId listing, Instant at, String why) {}
