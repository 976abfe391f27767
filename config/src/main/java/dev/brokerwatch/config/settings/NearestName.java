package dev.brokerwatch.config.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known name that a mistyped one was likely meant to be, by Levenshtein's distance.
public final class NearestName {

    private NearestName() {}

    /// Empty when none is near: more than a third of the letters would have to change.
    public static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(typed, name) <= Math.max(2, name.length() / 3))
                .min(
                        Comparator.<String>comparingInt(name -> distance(typed, name))
                                .thenComparing(name -> name));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
