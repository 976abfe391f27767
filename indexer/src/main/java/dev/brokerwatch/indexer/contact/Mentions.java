package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Contacts as they are gathered from one text, and which of its characters they take up.
final class Mentions {

    private final int length;
    private final BitSet taken;
    private final List<Mention> found = new ArrayList<>();
    private final Map<Integer, Integer> addresses = new HashMap<>();
    private final Set<Mention> known = new HashSet<>();

    Mentions(FoldedText text) {
        this.length = text.length();
        this.taken = new BitSet(length);
    }

    void add(Mention mention) {
        if (known.add(mention)) {
            Channel channel = mention.contact().channel();
            if (channel == Channel.EMAIL || channel == Channel.JABBER) {
                addresses.put(mention.span().start(), found.size());
            }
            found.add(mention);
        }
    }

    void take(int start, int end) {
        taken.set(start, end);
    }

    boolean isTaken(int at) {
        return at < length && taken.get(at);
    }

    /// The address that begins at `start` is that of a channel named before it.
    void rename(int start, Set<Channel> channels) {
        Integer index = addresses.get(start);
        if (index == null) {
            return;
        }
        Mention mention = found.get(index);
        boolean jabber = channels.contains(Channel.JABBER);
        boolean email = channels.contains(Channel.EMAIL);
        Channel told =
                jabber ? Channel.JABBER : email ? Channel.EMAIL : mention.contact().channel();
        Contact contact = new Contact(told, mention.contact().value());
        found.set(index, new Mention(contact, mention.span(), true, mention.own()));
    }

    List<Mention> inOrder() {
        found.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return List.copyOf(found);
    }
}
