package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.WordTable;
import dev.brokerwatch.indexer.lexicon.WordTable.Match;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of `lexicon/contacts.yaml`, by what they do. Immutable, and safe for use by several threads.
final class ContactWords {

    /// A channel's name that ends before `end`; a weak one needs its value right behind it.
    record Name(Channel channel, boolean weak, int start, int end) {}

    /// What a word is for: `section` and `list` of the file. Only a channel's name has a channel.
    record Use(@Nullable Channel channel, String section, String list) {}

    private static final Map<String, Channel> CHANNELS =
            Arrays.stream(Channel.values())
                    .collect(Collectors.toMap(Channel::label, Function.identity()));

    private static final String REACH = "reach";

    private final WordTable<Use> words;
    private final WordTable<Use> reach;
    private final List<String> othersHandles;

    private ContactWords(WordTable<Use> words, WordTable<Use> reach) {
        this.words = words;
        this.reach = reach;
        this.othersHandles = words.words(new Use(null, "others", "handle"));
    }

    static ContactWords read(OperatorFiles files) {
        return new ContactWords(table(files, false), table(files, true));
    }

    /// Words behind which a number is the writer's may name a channel as well: they have a table of their own.
    private static WordTable<Use> table(OperatorFiles files, boolean reach) {
        return WordTable.read(
                files,
                "lexicon/contacts.yaml",
                (section, list) ->
                        section.equals(REACH) == reach
                                ? new Use(CHANNELS.get(section), section, list)
                                : null);
    }

    /// The name of a channel that begins at `at`, or null.
    @Nullable Name nameAt(String folded, int at) {
        Match<Use> match = words.at(folded, at);
        Channel channel = match == null ? null : match.meaning().channel();
        return match == null || channel == null
                ? null
                : new Name(channel, match.meaning().list().equals("weak"), at, match.end());
    }

    /// The end of a word that may stand between the name of a channel and a value and begins at `at`, or `at`.
    int endOfBetween(String folded, int at) {
        Match<Use> match = words.at(folded, at);
        if (match == null) {
            return at;
        }
        String section = match.meaning().section();
        boolean is = section.equals("between") || section.equals("same");
        return is && !isGlued(folded, match.end()) ? match.end() : at;
    }

    /// The end of a word that says "the same as before" and begins at `at`, or `at`.
    int endOfSame(String folded, int at) {
        Match<Use> match = at < folded.length() ? words.at(folded, at) : null;
        return match != null && match.meaning().section().equals("same") ? match.end() : at;
    }

    /// The end of a word behind which a telephone number is the writer's, and that begins at `at`; or `at`.
    int endOfReach(String folded, int at) {
        Match<Use> match = reach.at(folded, at);
        return match == null ? at : match.end();
    }

    /// The word of `others` that begins at `at`; null for any other word.
    @Nullable Match<Use> othersAt(String folded, int at) {
        Match<Use> match = at < folded.length() ? words.at(folded, at) : null;
        return match != null && match.meaning().section().equals("others") ? match : null;
    }

    /// Whether a handle is that of an escrow or a support.
    boolean isOthersHandle(String folded) {
        return othersHandles.stream().anyMatch(folded::contains);
    }

    boolean isNever(String folded) {
        Use use = words.of(folded);
        return use != null && use.section().equals("never");
    }

    private static boolean isGlued(String folded, int end) {
        return end < folded.length()
                && Handles.isWord(folded.charAt(end))
                && Handles.isWord(folded.charAt(end - 1));
    }
}
