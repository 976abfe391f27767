package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import java.util.ArrayList;
import java.util.List;

/// Takes out the hits that lie inside a longer one of their own kind. Looks only as far as the longest word reaches, so
/// it is linear in the number of hits.
final class HiddenHits {

    private static final int FARTHEST = 64;

    private HiddenHits() {}

    /// `found` is in the order of the starts, longer hits first.
    static List<Hit> without(List<Hit> found) {
        List<Hit> left = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Hit hit = found.get(i);
            if (hit.term().strength() != Strength.NOT
                    && !isThere(left, hit)
                    && !isHidden(found, i)) {
                left.add(hit);
            }
        }
        return left;
    }

    /// A word and its stem can stand for the same at one place.
    private static boolean isThere(List<Hit> left, Hit hit) {
        for (int i = left.size() - 1; i >= 0 && left.get(i).start() == hit.start(); i--) {
            if (left.get(i).equals(hit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(List<Hit> found, int index) {
        Hit hit = found.get(index);
        for (int i = index - 1; i >= 0 && hit.start() - found.get(i).start() < FARTHEST; i--) {
            if (hides(found.get(i), hit)) {
                return true;
            }
        }
        for (int i = index + 1; i < found.size() && found.get(i).start() == hit.start(); i++) {
            if (hides(found.get(i), hit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hides(Hit longer, Hit hit) {
        if (!hit.within(longer)) {
            return false;
        }
        Term by = longer.term();
        Term term = hit.term();
        if (by.strength() == Strength.NOT) {
            boolean ordinary =
                    by.kind() == Kind.CATEGORY
                            && isAboutData(term)
                            && longer.length() > hit.length();
            return ordinary || (by.kind() == term.kind() && by.subject().equals(term.subject()));
        }
        boolean same =
                by.kind() == term.kind()
                        && (by.kind() == Kind.CATEGORY
                                || by.kind() == Kind.FIGURE
                                || by.subject().equals(term.subject()));
        return same && longer.length() > hit.length();
    }

    private static boolean isAboutData(Term term) {
        return switch (term.kind()) {
            case CATEGORY, FIELD -> true;
            case CUE -> term.subject().equals("stock") || term.subject().equals("lookup");
            case TAG, FIGURE -> false;
        };
    }
}
