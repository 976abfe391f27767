package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.contact.ContactWords.Name;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Han;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From the name of a channel to its value: `TG: @name`, `微信 name`, `手机同微信 154…`, `154… 微信同号`.
final class NamedValues {

    /// What stands behind a name: the channels named in one breath, and where their value may begin.
    private record Lead(Set<Channel> channels, int start, int end, boolean told, boolean weak) {}

    private static final int LONGEST_LEAD = 32;
    private static final String BLANKS = " \t,.*|~#\"'`()（）[]【】「」<!_·、/&";
    private static final String SIGNS = ":=>@+-→➡⇒";

    private final ContactWords words;

    NamedValues(ContactWords words) {
        this.words = words;
    }

    /// The values that the name leads to, each with its channel; empty where none follows.
    List<Candidate> read(FoldedText text, Name name) {
        Lead lead = lead(text.folded(), name);
        List<Candidate> found = new ArrayList<>();
        for (Channel channel : lead.channels()) {
            Candidate value = Handles.read(text, channel, lead.end());
            if (value != null && isPlausible(text.folded(), value, lead)) {
                found.add(value);
            }
        }
        return found;
    }

    /// The channels of a name and of those in one breath with it.
    Set<Channel> channels(String folded, Name name) {
        return lead(folded, name).channels();
    }

    /// Where a value would begin behind the name.
    int valueStart(String folded, Name name) {
        return lead(folded, name).end();
    }

    /// The value before a name: `154… 微信同号`, `+7 000 … вотсап`, `9000117730(Q)`, `name_1 (微信)`.
    List<Candidate> readBack(FoldedText text, Name name) {
        String folded = text.folded();
        boolean same = saysSame(folded, name);
        int end = name.start();
        while (end > 0
                && name.start() - end < 4
                && " (,/同+&".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean bracket =
                end < name.start() && folded.substring(end, name.start()).indexOf('(') >= 0;
        int start = numberStart(folded, end);
        if (same && start == end) {
            end = numberEndBefore(folded, end);
            start = numberStart(folded, end);
        }
        boolean glued = start > 0 && start < end && Handles.isWord(folded.charAt(start - 1));
        start = glued ? end : start;
        List<Candidate> found = new ArrayList<>();
        if (start < end) {
            if (same) {
                addEnding(text, Channel.PHONE, start, end, found);
            }
            if (same || bracket || !name.weak() || end == name.start()) {
                addEnding(text, name.channel(), start, end, found);
            }
        } else if (bracket) {
            addEnding(text, name.channel(), wordStart(folded, end), end, found);
        }
        return found;
    }

    private static void addEnding(
            FoldedText text, Channel channel, int start, int end, List<Candidate> found) {
        Candidate value = start < end ? Handles.read(text, channel, start) : null;
        if (value != null && value.end() == end) {
            found.add(value);
        }
    }

    private boolean saysSame(String folded, Name name) {
        int behind = skip(folded, name.end());
        return words.endOfSame(folded, name.end()) > name.end()
                || words.endOfSame(folded, behind) > behind
                || (name.start() > 0 && words.endOfSame(folded, name.start() - 1) == name.start());
    }

    /// The end of a number that stands at most twelve characters before, in the same line.
    private static int numberEndBefore(String folded, int end) {
        int at = end;
        while (at > 0 && end - at < 12 && folded.charAt(at - 1) != '\n') {
            if (Digits.isPlain(folded.charAt(at - 1))) {
                return at;
            }
            at--;
        }
        return end;
    }

    private static int numberStart(String folded, int end) {
        int start = end;
        while (start > 0 && end - start < 24 && isNumberPart(folded.charAt(start - 1))) {
            start--;
        }
        while (start < end && " -".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int wordStart(String folded, int end) {
        int start = end;
        while (start > 0
                && end - start < 32
                && (Handles.isWord(folded.charAt(start - 1)) || folded.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    private static int skip(String folded, int at) {
        return at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isNumberPart(char c) {
        return Digits.valueOf(c) >= 0 || "+- ()".indexOf(c) >= 0;
    }

    private Lead lead(String folded, Name name) {
        Set<Channel> channels = EnumSet.of(name.channel());
        int at = name.end();
        boolean told = folded.charAt(at - 1) == ':';
        boolean weak = name.weak();
        while (at < folded.length() && at - name.end() < LONGEST_LEAD) {
            char c = folded.charAt(at);
            int word = words.endOfBetween(folded, at);
            Name more = nextName(folded, at);
            if (SIGNS.indexOf(c) >= 0 && !beginsNumber(folded, at)) {
                told = true;
                at++;
            } else if (word > at) {
                at = word;
            } else if (more != null) {
                channels.add(more.channel());
                weak &= more.weak();
                at = more.end();
            } else if (BLANKS.indexOf(c) >= 0 || (c == '\n' && told) || isPicture(c)) {
                at++;
            } else {
                break;
            }
        }
        boolean at0 = at > 0 && at < folded.length() && folded.charAt(at - 1) == '_';
        return new Lead(channels, name.start(), at0 ? at - 1 : at, told, weak);
    }

    private @Nullable Name nextName(String folded, int at) {
        Name more = words.nameAt(folded, at);
        boolean glued =
                more != null
                        && more.end() < folded.length()
                        && Handles.isWord(folded.charAt(more.end()))
                        && Handles.isWord(folded.charAt(more.end() - 1));
        return glued ? null : more;
    }

    private static boolean beginsNumber(String folded, int at) {
        return folded.charAt(at) == '+'
                && at + 1 < folded.length()
                && Digits.isPlain(folded.charAt(at + 1));
    }

    private static boolean isPicture(char c) {
        return Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private boolean isPlausible(String folded, Candidate value, Lead lead) {
        String written = folded.substring(value.start(), value.end());
        if (words.isNever(written)) {
            return false;
        }
        boolean striking = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            striking |= Digits.valueOf(c) >= 0 || c == '_' || c == '.';
        }
        if (lead.weak()) {
            return striking && written.length() >= 5;
        }
        if (value.channel() == Channel.LINE && !lead.told() && !striking) {
            return false;
        }
        if (lead.told() || striking) {
            return true;
        }
        boolean chinese = Han.isHan(folded.charAt(lead.start()));
        return chinese || endsClause(folded, value.end());
    }

    private static boolean endsClause(String folded, int end) {
        int at = end;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        return at == folded.length() || "\n/|,;)".indexOf(folded.charAt(at)) >= 0;
    }
}
