package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.indexer.text.Span;

/// A contact that the writer of a post offers as his own. `span` is where its value stands in the folded text.
public record FoundContact(Contact contact, Span span) {}
