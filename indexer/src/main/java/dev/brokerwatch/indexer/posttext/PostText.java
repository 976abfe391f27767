package dev.brokerwatch.indexer.posttext;

import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A post as it is read: its title, a line break and its text, folded.
///
/// @param titleEnd where the title ends in the folded text; 0 for a post without one
/// @param hits the lexicon's words in it
/// @param contacts the writer's own
/// @param masked pieces that hold no figures of the offer: victims' data and sample rows
public record PostText(
        FoldedText text,
        int titleEnd,
        List<Hit> hits,
        List<FoundContact> contacts,
        List<Span> masked) {

    public PostText {
        hits = List.copyOf(hits);
        contacts = List.copyOf(contacts);
        masked = List.copyOf(masked);
    }

    /// Contacts and masked pieces, by their place: nothing in there is said about the offer.
    public List<Span> closed() {
        List<Span> closed = new ArrayList<>(masked);
        contacts.forEach(contact -> closed.add(contact.span()));
        closed.sort(Comparator.comparingInt(Span::start));
        return closed;
    }
}
