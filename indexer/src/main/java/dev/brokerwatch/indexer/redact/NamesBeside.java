package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Han;
import java.util.ArrayList;
import java.util.List;

/// Names that stand in prose right before a victim's number (`王某 110101…`), or behind words that tell a name.
final class NamesBeside {

    private static final int LONGEST_CHINESE = 4;
    private static final int LONGEST = 40;

    private final RecordWords words;
    private final String text;
    private final Names names;

    NamesBeside(RecordWords words, String text, Names names) {
        this.names = names;
        this.words = words;
        this.text = text;
    }

    /// Names beside `victims`, which stand in prose.
    List<Finding> find(List<Finding> victims) {
        List<Finding> found = new ArrayList<>();
        for (Finding victim : victims) {
            addBefore(victim.start(), found);
        }
        for (int at = 0; !victims.isEmpty() && at < text.length(); at++) {
            int end = words.endOfCalled(text, at);
            if (end > at) {
                addBehind(end, found);
                at = end - 1;
            }
        }
        return found;
    }

    private void addBefore(int start, List<Finding> found) {
        int end = start;
        while (end > 0 && start - end < 2 && " ,、:(".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from <= LONGEST_CHINESE && Han.isHan(text.charAt(from - 1))) {
            from--;
        }
        boolean longer = end - from > LONGEST_CHINESE;
        from = longer ? names.startOfGlued(end) : from;
        boolean name = end - from >= 2 && end - from <= LONGEST_CHINESE;
        if (name
                && words.fieldAt(text, from) == null
                && words.fieldNamed(text, from, end) == null
                && !namesField(from, end)) {
            found.add(new Finding(VictimDataType.NAME, from, end, true));
        }
    }

    /// Whether a name that a quotation mark opens ends right before `start`.
    static boolean isQuotedName(String text, int start) {
        int end = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        int from = end;
        while (from > 0 && end - from <= LONGEST_CHINESE && Han.isHan(text.charAt(from - 1))) {
            from--;
        }
        return end - from >= 2 && from > 0 && "\"「『".indexOf(text.charAt(from - 1)) >= 0;
    }

    private boolean namesField(int from, int end) {
        for (int at = from; at < end; at++) {
            if (words.fieldAt(text, at) != null) {
                return true;
            }
        }
        return false;
    }

    private void addBehind(int start, List<Finding> found) {
        int from = start;
        while (from < text.length() && " :\"「".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        boolean chinese = from < text.length() && Han.isHan(text.charAt(from));
        int to = chinese ? names.endOfGlued(from) : from;
        while (!chinese
                && to < text.length()
                && to - from < LONGEST
                && (Character.isLetter(text.charAt(to)) || text.charAt(to) == ' ')) {
            to++;
        }
        if (to - from >= 2) {
            found.add(new Finding(VictimDataType.NAME, from, to, true));
        }
    }
}
