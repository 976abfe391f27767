package dev.brokerwatch.alerting.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known name that somebody who mistyped one will have meant.
final class NearestName {

    private NearestName() {}

    /// Empty where nothing is within a third of the name's length, and at least one letter.
    static Optional<String> of(String typed, Collection<String> known) {
        int farthest = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(name -> distance(typed, name) <= farthest)
                .min(
                        Comparator.<String>comparingInt(name -> distance(typed, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// Levenshtein's distance: how many letters must be put in, taken out or changed.
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
