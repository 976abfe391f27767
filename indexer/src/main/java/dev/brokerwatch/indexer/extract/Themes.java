package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The category words of a post that stand for what is offered: without those in contacts and samples, behind a negation
/// ("不收学生"), or in what the data is good for ("适合贷款").
final class Themes {

    /// Fields whose datum is so sensitive that it makes a category.
    private static final Set<Category> SENSITIVE =
            EnumSet.of(
                    Category.IDENTITY, Category.CREDENTIAL, Category.BANK_CARD, Category.BIOMETRIC);

    /// Numbers and addresses stand in nearly every row: the theme only where nothing else is.
    private static final Set<Category> ORDINARY = EnumSet.of(Category.CONTACT, Category.ADDRESS);

    /// No word of the lexicon is longer.
    private static final int LONGEST = 48;

    private final String text;
    private final List<Theme> themes;

    private Themes(String text, List<Theme> themes) {
        this.text = text;
        this.themes = themes;
    }

    /// A category word at `start`.
    record Theme(int start, int end, Category category, Strength strength) {}

    static Themes of(PostText post) {
        String text = post.text().folded();
        List<Span> closed = post.closed();
        List<Theme> themes = new ArrayList<>();
        Asides asides = new Asides(text);
        int next = 0;
        List<Hit> hits = post.hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Term term = hit.term();
            if (term.kind() == Kind.CUE) {
                asides.cue(hit);
            }
            if (term.kind() != Kind.CATEGORY) {
                continue;
            }
            while (next < closed.size() && closed.get(next).end() <= hit.start()) {
                next++;
            }
            boolean open = next == closed.size() || closed.get(next).start() >= hit.end();
            if (open && !asides.cover(hits, i)) {
                Category category = Category.ofLabel(term.subject());
                themes.add(new Theme(hit.start(), hit.end(), category, term.strength()));
            }
        }
        return new Themes(text, themes);
    }

    boolean isEmpty() {
        return themes.isEmpty();
    }

    List<Theme> all() {
        return themes;
    }

    /// Whether a theme ends right at `offset`.
    boolean endsAt(int offset) {
        return between(offset - LONGEST, offset).stream().anyMatch(theme -> theme.end == offset);
    }

    private List<Theme> between(int from, int to) {
        return themes.subList(first(from), first(to));
    }

    private int first(int offset) {
        int low = 0;
        int high = themes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (themes.get(middle).start < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether a theme begins within `from` and `to`.
    boolean anyIn(int from, int to) {
        for (int i = first(from); i < themes.size() && themes.get(i).start < to; i++) {
            if (themes.get(i).strength == Strength.STRONG) {
                return true;
            }
        }
        return false;
    }

    /// The themes told between `from` and `to`.
    Set<Category> in(int from, int to) {
        Set<Category> strong = EnumSet.noneOf(Category.class);
        for (Theme theme : between(from, to)) {
            if (theme.strength == Strength.STRONG) {
                strong.add(theme.category);
            }
        }
        return strong;
    }

    /// How many different words of each theme stand between `from` and `to`.
    Map<Category, Integer> words(int from, int to) {
        Map<Category, Set<String>> words = new EnumMap<>(Category.class);
        for (Theme theme : between(from, to)) {
            if (theme.strength == Strength.STRONG) {
                words.computeIfAbsent(theme.category, c -> new HashSet<>())
                        .add(text.substring(theme.start, theme.end));
            }
        }
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        words.forEach((category, told) -> counts.put(category, told.size()));
        return counts;
    }

    /// The categories that weak words point at.
    Set<Category> weak() {
        Set<Category> weak = EnumSet.noneOf(Category.class);
        for (Theme theme : themes) {
            if (theme.strength == Strength.WEAK) {
                weak.add(theme.category);
            }
        }
        return weak;
    }

    /// The sensitive fields told between `from` and `to`.
    Set<Category> sensitiveIn(int from, int to) {
        Set<Category> found = EnumSet.noneOf(Category.class);
        for (Theme theme : between(from, to)) {
            if (theme.strength == Strength.FIELD && SENSITIVE.contains(theme.category)) {
                found.add(theme.category);
            }
        }
        return found;
    }

    /// Without what stands in nearly every row, unless nothing else is left.
    static Set<Category> withoutOrdinary(Set<Category> categories) {
        Set<Category> special = EnumSet.noneOf(Category.class);
        special.addAll(categories);
        special.removeAll(ORDINARY);
        return special.isEmpty() ? categories : special;
    }
}
