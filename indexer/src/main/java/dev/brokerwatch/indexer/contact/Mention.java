package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.indexer.text.Span;

/// A contact that stands in a text, whoever's it is.
///
/// @param span where its value stands in the folded text
/// @param named a word before it names the channel, or it can be nothing else (a link, a wallet)
/// @param own the writer offers it as his; false for an escrow's, a quoted or a dead one, a group
public record Mention(Contact contact, Span span, boolean named, boolean own) {

    public FoundContact found() {
        return new FoundContact(contact, span);
    }
}
