package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.FoldedText;
import org.jspecify.annotations.Nullable;

/// Telephone numbers as a writer gives his own: with or without the plus, in groups, brackets and dashes.
final class Phones {

    private static final int FEWEST = 7;
    private static final int MOST = 15;
    private static final String SEPARATORS = " -.()/";

    private Phones() {}

    /// The number that begins at `at`, without blanks, brackets and dashes; or null.
    static @Nullable Candidate read(FoldedText text, Channel channel, int at) {
        String folded = text.folded();
        StringBuilder number = new StringBuilder();
        int next = at;
        if (next < folded.length() && folded.charAt(next) == '+') {
            number.append('+');
            next++;
        }
        int end = next;
        int gap = 0;
        int digits = 0;
        while (next < folded.length() && digits <= MOST && gap <= 2) {
            char c = folded.charAt(next);
            int digit = Digits.valueOf(c);
            if (digit >= 0) {
                if (gap > 0 && isWhole(number, digits)) {
                    break;
                }
                number.append(digit);
                digits++;
                gap = 0;
                end = next + 1;
            } else if (SEPARATORS.indexOf(c) >= 0) {
                gap++;
            } else {
                break;
            }
            next++;
        }
        boolean masked = end < folded.length() && folded.charAt(end) == '*';
        return digits < FEWEST || digits > MOST || masked
                ? null
                : new Candidate(channel, number.toString(), at, end);
    }

    /// Whether the digits so far are a whole Chinese mobile number, behind which another number may stand.
    private static boolean isWhole(StringBuilder number, int digits) {
        return digits == 11 && number.charAt(0) == '1' && number.charAt(1) >= '3';
    }
}
