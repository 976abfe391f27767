package dev.brokerwatch.indexer.dedup;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/// The tokens of a text: runs of letters or digits, and each Han character by itself, for Chinese has no blanks.
/// Compatibility forms and case are folded. Placeholders such as `[phone]` are left out, for they say only that
/// something stood there.
final class Tokens {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final int MOST = 8_192;
    private static final int LONGEST_PLACEHOLDER = 20;

    private Tokens() {}

    /// At most [#MOST] of them.
    static List<String> of(String text) {
        String folded = FOLD.normalize(text);
        List<String> tokens = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < folded.length() && tokens.size() < MOST) {
            int c = folded.codePointAt(i);
            boolean alone = Character.isIdeographic(c);
            boolean inWord = !alone && Character.isLetterOrDigit(c);
            if (!inWord && start >= 0) {
                tokens.add(folded.substring(start, i));
                start = -1;
            }
            if (inWord && start < 0) {
                start = i;
            }
            int next = c == '[' ? afterPlaceholder(folded, i) : i + Character.charCount(c);
            if (alone) {
                tokens.add(folded.substring(i, next));
            }
            i = next;
        }
        if (start >= 0) {
            tokens.add(folded.substring(start));
        }
        return tokens;
    }

    /// Behind `[a-z-]`, or behind the bracket where it opens no placeholder.
    private static int afterPlaceholder(String text, int bracket) {
        int i = bracket + 1;
        int end = Math.min(text.length(), bracket + LONGEST_PLACEHOLDER);
        while (i < end && (text.charAt(i) == '-' || isLowerCase(text.charAt(i)))) {
            i++;
        }
        return i < end && text.charAt(i) == ']' ? i + 1 : bracket + 1;
    }

    private static boolean isLowerCase(char c) {
        return c >= 'a' && c <= 'z';
    }
}
