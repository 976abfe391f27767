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
                    "(собачка)",
                    "(гав)",
                    "[гав]",
                    "(狗)",
                    "[狗]",
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

    /// The sign that the text tells to replace by `@` (`#换成@`, `% → @`), or a blank.
    static char replaced(String folded) {
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            for (int i = at - 1; i >= 0 && at - i < 8; i--) {
                char c = folded.charAt(i);
                if ("#%$*&!^~".indexOf(c) >= 0) {
                    return c;
                }
                if (c != ' ' && c != '=' && c != '>' && c != '-' && !Character.isLetter(c)) {
                    break;
                }
            }
        }
        return ' ';
    }

    /// The address whose sign begins at `at`, or null.
    static @Nullable Candidate around(FoldedText text, int at, char replaced) {
        String folded = text.folded();
        boolean instead = replaced != ' ' && folded.charAt(at) == replaced;
        String sign = instead ? String.valueOf(replaced) : spelledAt(folded, at, AT);
        if (sign == null) {
            return null;
        }
        boolean plain = sign.equals("@") || instead;
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
        StringBuilder local = new StringBuilder(compact(text.plainOf(start, localEnd)));
        int first = plain ? start : spelledLocal(text, start, local);
        return new Candidate(channelOf(host.toString()), local + "@" + host, first, end);
    }

    /// Whether an address's sign may begin at `at`.
    static boolean mayBegin(String folded, int at, char replaced) {
        char c = folded.charAt(at);
        return switch (c) {
            case '@', '(', '[', '{', '<', '艾' -> true;
            case ' ' -> replaced == ' ' && folded.startsWith(" at ", at);
            case 'с' -> folded.startsWith("собака", at);
            default -> c == replaced;
        };
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

    /// Where a local part begins whose dots are spelled: `que 点 nosuch`; prepends them to `local`.
    private static int spelledLocal(FoldedText text, int start, StringBuilder local) {
        String folded = text.folded();
        int first = start;
        for (int parts = 0; parts < MOST_LABELS; parts++) {
            int dotEnd = skipBlanksBack(folded, first);
            String dot = null;
            for (String spelling : DOT) {
                boolean stands =
                        dotEnd >= spelling.length()
                                && folded.startsWith(spelling, dotEnd - spelling.length());
                dot = dot == null && stands && !spelling.equals(".") ? spelling : dot;
            }
            if (dot == null) {
                return first;
            }
            int end = skipBlanksBack(folded, dotEnd - dot.length());
            int begin = localStart(folded, end);
            while (end - begin == 1
                    && begin >= 2
                    && folded.charAt(begin - 1) == ' '
                    && isLocal(folded.charAt(begin - 2))
                    && (begin == 2 || !isLocal(folded.charAt(begin - 3)))) {
                begin -= 2;
                end = begin + 1;
            }
            int wordEnd = skipBlanksBack(folded, dotEnd - dot.length());
            if (begin == wordEnd) {
                return first;
            }
            local.insert(0, compact(text.plainOf(begin, wordEnd)) + ".");
            first = begin;
        }
        return first;
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
