package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mail and Jabber addresses, plain (`a@b.example`) and spelled (`a [at] b (dot) example`, `a艾特b点example`).
final class Emails {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_LABELS = 6;

    /// How the sign is spelled; what stands in brackets comes first.
    private static final List<String> AT =
            List.of(
                    "(at)",
                    "[at]",
                    "{at}",
                    "<at>",
                    "(a)",
                    "[a]",
                    "(@)",
                    "[@]",
                    "{@}",
                    "(собака)",
                    "[собака]",
                    "{собака}",
                    "собака",
                    "(艾特)",
                    "[艾特]",
                    "艾特",
                    "@",
                    " at ");

    private static final List<String> DOT =
            List.of(
                    "(dot)", "[dot]", "{dot}", "<dot>", "(.)", "[.]", "(точка)", "[точка]",
                    "{точка}", "точка", "(点)", "[点]", "点", ".", " dot ");

    private static final List<String> JABBER_HOSTS =
            List.of("jabber", "xmpp", "jabb", "exploit.im", "thesecure.biz", "jid.", "otr.");

    private Emails() {}

    /// The address whose sign begins at `at`, or null.
    static @Nullable Candidate around(FoldedText text, int at) {
        String folded = text.folded();
        String sign = spelledAt(folded, at, AT);
        if (sign == null) {
            return null;
        }
        boolean plain = sign.equals("@");
        int localEnd = plain ? at : skipBlanksBack(folded, at);
        int start = localStart(folded, localEnd);
        if (start == localEnd) {
            return null;
        }
        int hostStart = plain ? at + 1 : skipBlanks(folded, at + sign.length());
        StringBuilder host = new StringBuilder();
        int end = readHost(text, hostStart, sign.equals(" at "), host);
        if (end < 0) {
            return null;
        }
        String value = compact(text.plainOf(start, localEnd)) + "@" + host;
        return new Candidate(channelOf(host.toString()), value, start, end);
    }

    /// Whether an address's sign may begin with `c`.
    static boolean mayBegin(char c) {
        return c == '@' || c == '(' || c == '[' || c == '{' || c == '<' || c == 'с' || c == '艾'
                || c == ' ';
    }

    private static Channel channelOf(String host) {
        return JABBER_HOSTS.stream().anyMatch(host::contains) || host.endsWith(".im")
                ? Channel.JABBER
                : Channel.EMAIL;
    }

    /// The end of the host that is appended to `host`, or -1.
    private static int readHost(
            FoldedText text, int start, boolean dotMustBeSpelled, StringBuilder host) {
        String folded = text.folded();
        int at = start;
        int end = -1;
        for (int labels = 0; labels < MOST_LABELS; labels++) {
            int labelEnd = at;
            while (labelEnd < folded.length()
                    && labelEnd - at < LONGEST_LABEL
                    && isHost(folded.charAt(labelEnd))) {
                labelEnd++;
            }
            if (labelEnd == at) {
                break;
            }
            host.append(labels == 0 ? "" : ".").append(compact(text.plainOf(at, labelEnd)));
            end = labels > 0 && isTopLevel(folded, at, labelEnd) ? labelEnd : -1;
            int gap = skipBlanks(folded, labelEnd);
            String dot = spelledAt(folded, gap, DOT);
            if (dot == null) {
                dot = spelledAt(folded, labelEnd, DOT);
                gap = labelEnd;
            }
            boolean spaced = dot != null && dot.equals(".") && gap != labelEnd;
            if (dot == null || spaced || (dotMustBeSpelled && dot.equals("."))) {
                break;
            }
            int next = dot.equals(".") ? gap + 1 : skipBlanks(folded, gap + dot.length());
            if (end >= 0 && (next >= folded.length() || !isHost(folded.charAt(next)))) {
                break;
            }
            at = next;
        }
        return end;
    }

    private static @Nullable String spelledAt(String folded, int at, List<String> spellings) {
        for (String spelling : spellings) {
            if (folded.startsWith(spelling, at)) {
                return spelling;
            }
        }
        return null;
    }

    private static int localStart(String folded, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_LOCAL && isLocal(folded.charAt(start - 1))) {
            start--;
        }
        while (start < end && ".-+%".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean isTopLevel(String folded, int start, int end) {
        if (end - start < 2) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = folded.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    private static int skipBlanks(String folded, int at) {
        int next = at;
        while (next < folded.length() && next - at < 3 && folded.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private static int skipBlanksBack(String folded, int at) {
        int before = at;
        while (before > 0 && at - before < 3 && folded.charAt(before - 1) == ' ') {
            before--;
        }
        return before;
    }

    private static String compact(String value) {
        return value.replace(" ", "");
    }

    private static boolean isLocal(char c) {
        return Handles.isWord(c) || c == '.' || c == '-' || c == '+' || c == '%';
    }

    private static boolean isHost(char c) {
        return (c != '_' && Handles.isWord(c)) || c == '-';
    }
}
