package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.contact.ContactWords.Name;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds ways to reach or pay somebody in a folded text, and tells which are the writer's own. Whether one of them is a
/// victim's is not for this class to say. Linear in the length of the text. Thread-safe.
public final class ContactFinder {

    private static final int FARTHEST_WORD = 40;
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
        if (isNameBehindNumber(text.folded(), at)) {
            return new Name(Channel.QQ, true, at, at + 1);
        }
        Name name = words.nameAt(text.folded(), at);
        boolean disguised = name == null && text.unleeted().charAt(at) != text.folded().charAt(at);
        boolean later =
                name == null
                        && at + 1 < text.length()
                        && text.unleeted().charAt(at + 1) != text.folded().charAt(at + 1);
        return disguised || later ? words.nameAt(text.unleeted(), at) : name;
    }

    /// `9000225517Q`.
    private static boolean isNameBehindNumber(String folded, int at) {
        return folded.charAt(at) == 'q'
                && at > 5
                && Digits.isPlain(folded.charAt(at - 1))
                && Digits.isPlain(folded.charAt(at - 6))
                && (at + 1 == folded.length() || !Handles.isWord(folded.charAt(at + 1)));
    }

    /// What tells itself: addresses, links, wallets, long keys.
    private void findTokens(FoldedText text, Mentions mentions) {
        String folded = text.folded();
        char replaced = Emails.replaced(folded);
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
            Candidate email =
                    Emails.mayBegin(folded, at, replaced)
                            ? Emails.around(text, at, replaced)
                            : null;
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

    /// The telephone number at `phone` as the writer's own: where a word before it or a person's title beside it says so,
    /// or where it ends its line and `lonely` says that nothing else in the text can make it a victim's. Null for any
    /// other.
    public @Nullable FoundContact reach(FoldedText text, Span phone, boolean lonely) {
        Candidate value = Phones.read(text, Channel.PHONE, phone.start());
        String folded = text.folded();
        if (value == null || value.end() < phone.end() || Whose.isQuoted(folded, phone.start())) {
            return null;
        }
        boolean reached = isReached(folded, phone) || (lonely && endsLine(folded, phone.end()));
        return reached
                ? new FoundContact(
                        new Contact(Channel.PHONE, value.value()),
                        new Span(value.start(), value.end()))
                : null;
    }

    private boolean isReached(String folded, Span phone) {
        int limit = Math.max(0, phone.start() - FARTHEST_WORD);
        for (int at = phone.start() - 1; at >= limit && folded.charAt(at) != '\n'; at--) {
            int end = words.endOfReach(folded, at);
            boolean weak = end == at + 1;
            if (end > at && (!weak || folded.substring(end, phone.start()).isBlank())) {
                return true;
            }
        }
        int last = Math.min(folded.length(), phone.end() + 6);
        for (int at = phone.end(); at < last && folded.charAt(at) != '\n'; at++) {
            if (words.endOfReach(folded, at) > at) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLine(String folded, int end) {
        int at = end;
        while (at < folded.length()
                && folded.charAt(at) != '\n'
                && !Character.isLetterOrDigit(folded.charAt(at))) {
            at++;
        }
        return at == folded.length() || folded.charAt(at) == '\n';
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
