package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.figure.Clauses;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    private final List<Theme> themes;

    private Themes(List<Theme> themes) {
        this.themes = themes;
    }

    /// A category word at `start`.
    record Theme(int start, int end, Category category, Strength strength) {}

    static Themes of(PostText post) {
        Clauses clauses = new Clauses(post.text().folded());
        List<Hit> denials = cues(post.hits(), "negation");
        List<Hit> uses = cues(post.hits(), "use");
        List<Theme> themes = new ArrayList<>();
        for (Hit hit : post.hits()) {
            Term term = hit.term();
            if (term.kind() == Kind.CATEGORY
                    && !isIn(post.closed(), hit)
                    && !isUnder(denials, hit, clauses, 14)
                    && !isUnder(uses, hit, clauses, 40)) {
                themes.add(
                        new Theme(
                                hit.start(),
                                hit.end(),
                                Category.ofLabel(term.subject()),
                                term.strength()));
            }
        }
        return new Themes(themes);
    }

    private static List<Hit> cues(List<Hit> hits, String subject) {
        return hits.stream()
                .filter(h -> h.term().kind() == Kind.CUE && h.term().subject().equals(subject))
                .toList();
    }

    private static boolean isIn(List<Span> closed, Hit hit) {
        return closed.stream()
                .anyMatch(span -> span.start() < hit.end() && hit.start() < span.end());
    }

    /// Whether one of `cues` stands before `hit` in its clause, at most `farthest` characters away.
    private static boolean isUnder(List<Hit> cues, Hit hit, Clauses clauses, int farthest) {
        if (cues.isEmpty()) {
            return false;
        }
        int from = Math.max(clauses.start(hit.start()), hit.start() - farthest);
        return cues.stream().anyMatch(cue -> cue.start() >= from && cue.end() <= hit.start());
    }

    boolean isEmpty() {
        return themes.isEmpty();
    }

    List<Theme> all() {
        return themes;
    }

    /// Whether a theme begins within `from` and `to`.
    boolean anyIn(int from, int to) {
        return themes.stream()
                .anyMatch(t -> t.start >= from && t.start < to && t.strength == Strength.STRONG);
    }

    /// The themes told between `from` and `to`.
    Set<Category> in(int from, int to) {
        Set<Category> strong = EnumSet.noneOf(Category.class);
        for (Theme theme : themes) {
            if (theme.strength == Strength.STRONG && theme.start >= from && theme.start < to) {
                strong.add(theme.category);
            }
        }
        return strong;
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
        for (Theme theme : themes) {
            if (theme.strength == Strength.FIELD
                    && theme.start >= from
                    && theme.start < to
                    && SENSITIVE.contains(theme.category)) {
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
