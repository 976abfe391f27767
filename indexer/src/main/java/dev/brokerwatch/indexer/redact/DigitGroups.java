package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.indexer.text.Digits;

/// Groups of digits that stand close together in a folded text, as in `+7 947 000-11-27` or `1 1 0 1 0 5`; Chinese
/// numerals count as digits. At most [#MOST] groups; what stands behind them begins a new run.
final class DigitGroups {

    static final int MOST = 40;
    private static final String SEPARATORS = " -.()/·_";

    private final String text;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private int count;

    DigitGroups(String text) {
        this.text = text;
    }

    /// Reads the run whose first digit stands at `start`, in place of the one before.
    void read(int start) {
        count = 0;
        int at = start;
        while (count < MOST) {
            int end = at;
            while (end < text.length() && Digits.valueOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end == at) {
                return;
            }
            starts[count] = at;
            ends[count++] = end;
            at = end;
            while (at < text.length() && at - end < 2 && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (at == end) {
                return;
            }
        }
    }

    int count() {
        return count;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int length(int group) {
        return ends[group] - starts[group];
    }

    int digit(int group, int index) {
        return Digits.valueOf(text.charAt(starts[group] + index));
    }

    /// The separator behind a group: its first character, or 0 at the end.
    char gap(int group) {
        return group + 1 < count ? text.charAt(ends[group]) : 0;
    }

    /// Whether groups from `first` on have these lengths.
    boolean reads(int first, int... lengths) {
        if (first + lengths.length > count) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (length(first + i) != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    /// The digits of groups `first` (inclusive) to `end` (exclusive).
    String digits(int first, int end) {
        StringBuilder digits = new StringBuilder();
        for (int group = first; group < end; group++) {
            for (int i = 0; i < length(group); i++) {
                digits.append(digit(group, i));
            }
        }
        return digits.toString();
    }

    /// How many groups from `first` on are single digits.
    int singles(int first) {
        int group = first;
        while (group < count && length(group) == 1) {
            group++;
        }
        return group - first;
    }

    /// The character before a group, or a blank.
    char before(int group) {
        return starts[group] == 0 ? ' ' : text.charAt(starts[group] - 1);
    }

    /// The character behind a group, or a blank.
    char behind(int group) {
        return ends[group] == text.length() ? ' ' : text.charAt(ends[group]);
    }
}
