package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.contact.ContactWords.Name;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds ways to reach or pay somebody in a folded text, and tells which are the writer's own. Whether one of them is a
/// victim's is not for this class to say. Linear in the length of the text. Thread-safe.
public final class ContactFinder {

    private static final int LONGEST_VALUE = 256;

    private final ContactWords words;
    private final NamedValues namedValues;
    private final Whose whose;

    /// Reads `lexicon/contacts.yaml`; throws `IllegalArgumentException` when it cannot be used.
    public ContactFinder(OperatorFiles files) {
        this.words = ContactWords.read(files);
        this.namedValues = new NamedValues(words);
        this.whose = new Whose(words);
    }

    /// In the order of the text. Two channels may share one span.
    public List<Mention> find(FoldedText text) {
        Mentions mentions = new Mentions(text);
        findTokens(text, mentions);
        String folded = text.folded();
        int at = 0;
        while (at < folded.length()) {
            Name name = mentions.isTaken(at) ? null : nameAt(text, at);
            if (name == null) {
                at++;
                continue;
            }
            readNamed(text, name, mentions);
            at = name.end();
        }
        findHandles(text, mentions);
        return mentions.inOrder();
    }

    private @Nullable Name nameAt(FoldedText text, int at) {
        Name name = words.nameAt(text.folded(), at);
        boolean disguised = name == null && text.unleeted().charAt(at) != text.folded().charAt(at);
        boolean later =
                name == null
                        && at + 1 < text.length()
                        && text.unleeted().charAt(at + 1) != text.folded().charAt(at + 1);
        return disguised || later ? words.nameAt(text.unleeted(), at) : name;
    }

    /// What tells itself: addresses, links, wallets, long keys.
    private void findTokens(FoldedText text, Mentions mentions) {
        String folded = text.folded();
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            int linkEnd = Links.mayBegin(c) ? Links.endOf(folded, at) : at;
            if (linkEnd > at) {
                Candidate link = Links.read(text, at, linkEnd);
                mentions.take(at, linkEnd);
                if (link != null) {
                    add(text, at, link, true, mentions);
                }
                at = linkEnd;
                continue;
            }
            Candidate email = Emails.mayBegin(c) ? Emails.around(text, at) : null;
            if (email != null) {
                add(text, email.start(), email, false, mentions);
                mentions.take(email.start(), email.end());
                at = email.end();
                continue;
            }
            at = Handles.isWord(c) ? readKey(text, at, mentions) : at + 1;
        }
    }

    /// A word that is long enough for a wallet or a messenger's key; answers where it ends.
    private int readKey(FoldedText text, int start, Mentions mentions) {
        int end = Handles.wordEnd(text.folded(), start, "");
        if (end - start < Wallets.SHORTEST || end - start > Wallets.LONGEST) {
            return end;
        }
        String token = text.plainOf(start, end);
        Channel channel = Wallets.channelOf(token);
        if (channel == null && token.length() == 66 && token.startsWith("05")) {
            channel = Handles.read(text, Channel.SESSION, start) == null ? null : Channel.SESSION;
        } else if (channel == null && token.length() == 76) {
            channel = Handles.read(text, Channel.TOX, start) == null ? null : Channel.TOX;
        }
        if (channel != null) {
            add(text, start, new Candidate(channel, token, start, end), true, mentions);
            mentions.take(start, end);
        }
        return end;
    }

    private void readNamed(FoldedText text, Name name, Mentions mentions) {
        String folded = text.folded();
        int valueStart = namedValues.valueStart(folded, name);
        if (mentions.isTaken(valueStart)) {
            mentions.rename(valueStart, namedValues.channels(folded, name));
            return;
        }
        List<Candidate> values = namedValues.read(text, name);
        for (Candidate value : values) {
            add(text, name.start(), value, true, mentions);
            mentions.take(value.start(), value.end());
        }
        if (values.isEmpty()) {
            namedValues
                    .readBack(text, name)
                    .forEach(value -> {
                        add(text, value.start(), value, true, mentions);
                        mentions.take(value.start(), value.end());
                    });
        }
    }

    /// `@name` with nothing before it that names a channel is Telegram's.
    private void findHandles(FoldedText text, Mentions mentions) {
        String folded = text.folded();
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            boolean inWord = at > 0 && Handles.isWord(folded.charAt(at - 1));
            if (inWord || mentions.isTaken(at) || mentions.isTaken(at + 1)) {
                continue;
            }
            Candidate handle = Handles.read(text, Channel.TELEGRAM, at);
            if (handle != null && !words.isNever(folded.substring(handle.start(), handle.end()))) {
                add(text, at, handle, true, mentions);
                mentions.take(at, handle.end());
            }
        }
    }

    private void add(
            FoldedText text, int start, Candidate candidate, boolean named, Mentions mentions) {
        if (candidate.value().isBlank() || candidate.value().length() > LONGEST_VALUE) {
            return;
        }
        mentions.add(
                new Mention(
                        new Contact(candidate.channel(), candidate.value()),
                        new Span(candidate.start(), candidate.end()),
                        named,
                        whose.isOwn(text, start, candidate)));
    }
}
