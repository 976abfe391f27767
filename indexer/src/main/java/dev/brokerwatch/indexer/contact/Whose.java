package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.contact.ContactWords.Use;
import dev.brokerwatch.indexer.lexicon.WordTable.Match;
import dev.brokerwatch.indexer.text.FoldedText;

/// Whether a contact is the writer's own: not an escrow's, a former, a false or a quoted one, and not a group's.
final class Whose {

    private static final int FARTHEST = 24;
    private static final int FARTHEST_FILE = 40;
    private static final int LONGEST_QUOTED = 1024;
    private static final String BREAKS = "\n。;!?|";

    private final ContactWords words;

    Whose(ContactWords words) {
        this.words = words;
    }

    /// `start` is where the contact begins with the name of its channel, `value` where its value does.
    boolean isOwn(FoldedText text, int start, Candidate candidate) {
        String folded = text.folded();
        boolean link = candidate.channel() == Channel.URL;
        return !isQuoted(folded, start)
                && !(link && isFile(folded, start))
                && !isOthersBefore(folded, start)
                && !isOthersBehind(folded, candidate.end())
                && !words.isOthersHandle(folded.substring(candidate.start(), candidate.end()));
    }

    private boolean isOthersBefore(String folded, int start) {
        int limit = Math.max(0, start - FARTHEST);
        for (int at = start - 1; at >= limit && BREAKS.indexOf(folded.charAt(at)) < 0; at--) {
            Match<Use> match = words.othersAt(folded, at);
            if (match != null && match.end() <= start && leadsTo(folded, match, start)) {
                return true;
            }
        }
        return false;
    }

    /// Nothing but signs and small words may stand between; between `гаранта` and the name of a channel a colon.
    private boolean leadsTo(String folded, Match<Use> match, int start) {
        String list = match.meaning().list();
        if (list.equals("after") || list.equals("handle") || list.equals("link")) {
            return false;
        }
        boolean told = list.equals("former") || list.equals("group");
        boolean named = start < folded.length() && words.nameAt(folded, start) != null;
        int at = match.end();
        while (at < start) {
            char c = folded.charAt(at);
            int word = words.endOfBetween(folded, at);
            if (word > at) {
                at = word;
            } else if (" :@-(=>".indexOf(c) >= 0) {
                told |= c == ':';
                at++;
            } else {
                return false;
            }
        }
        return told || !named;
    }

    /// Whether words before a link say that it leads to files.
    private boolean isFile(String folded, int start) {
        int limit = Math.max(0, start - FARTHEST_FILE);
        for (int at = start - 1; at >= limit && folded.charAt(at) != '\n'; at--) {
            Match<Use> match = words.othersAt(folded, at);
            if (match != null && match.meaning().list().equals("link")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOthersBehind(String folded, int end) {
        int at = end;
        while (at < folded.length() && at - end < 4 && " ,(-".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        Match<Use> match = words.othersAt(folded, at);
        return match != null && match.meaning().list().equals("after");
    }

    static boolean isQuoted(String folded, int start) {
        int limit = Math.max(0, start - LONGEST_QUOTED);
        int line = start;
        while (line > limit && folded.charAt(line - 1) != '\n') {
            line--;
        }
        return folded.charAt(line) == '>' && (line == 0 || folded.charAt(line - 1) == '\n');
    }
}
