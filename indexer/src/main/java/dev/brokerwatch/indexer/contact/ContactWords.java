package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.WordTable;
import dev.brokerwatch.indexer.lexicon.WordTable.Match;
import dev.brokerwatch.indexer.lexicon.WordTable.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of `lexicon/contacts.yaml`, by what they do. Immutable, and safe for use by several threads.
final class ContactWords {

    /// A channel's name that ends before `end`; a weak one needs its value right behind it.
    record Name(Channel channel, boolean weak, int start, int end) {}

    private static final Set<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::label).collect(Collectors.toSet());

    private final WordTable words;
    private final List<String> othersHandles;

    private ContactWords(WordTable words) {
        this.words = words;
        this.othersHandles = words.words(new Word("others", "handle"));
    }

    static ContactWords read(OperatorFiles files) {
        return new ContactWords(WordTable.read(files, "lexicon/contacts.yaml"));
    }

    /// The name of a channel that begins at `at`, or null.
    @Nullable Name nameAt(String folded, int at) {
        Match match = words.at(folded, at);
        if (match == null || !CHANNELS.contains(match.word().section())) {
            return null;
        }
        return new Name(
                Channel.ofLabel(match.word().section()),
                match.word().list().equals("weak"),
                at,
                match.end());
    }

    /// The end of a word that may stand between the name of a channel and a value and begins at `at`, or `at`.
    int endOfBetween(String folded, int at) {
        Match match = words.at(folded, at);
        boolean is =
                match != null
                        && (match.word().section().equals("between")
                                || match.word().section().equals("same"))
                        && !(match.end() < folded.length()
                                && Handles.isWord(folded.charAt(match.end()))
                                && Handles.isWord(folded.charAt(match.end() - 1)));
        return match != null && is ? match.end() : at;
    }

    /// The end of a word that says "the same as before" and begins at `at`, or `at`.
    int endOfSame(String folded, int at) {
        Match match = at < folded.length() ? words.at(folded, at) : null;
        return match != null && match.word().section().equals("same") ? match.end() : at;
    }

    /// The list of `others` that the word at `at` stands in, with its end; null for any other word.
    @Nullable Match othersAt(String folded, int at) {
        Match match = at < folded.length() ? words.at(folded, at) : null;
        return match != null && match.word().section().equals("others") ? match : null;
    }

    /// Whether a handle is that of an escrow or a support.
    boolean isOthersHandle(String folded) {
        return othersHandles.stream().anyMatch(folded::contains);
    }

    boolean isNever(String folded) {
        Word word = words.of(folded);
        return word != null && word.section().equals("never");
    }
}
