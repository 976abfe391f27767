package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.text.Span;
import dev.brokerwatch.indexer.theme.ThemeWord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a whole post is about, and what of it each of its packages holds.
final class GlobalThemes {

    private final Themes themes;
    private final Set<Category> all;

    /// `all` that the post is about.
    GlobalThemes(Themes themes, Set<Category> all) {
        this.themes = themes;
        this.all = Set.copyOf(all);
    }

    Set<Category> categories() {
        return all;
    }

    /// The themes of one row with the sensitive fields of that row, as far as the post is about them; empty where it names
    /// none.
    Set<Category> of(Item item) {
        Set<Category> own = EnumSet.noneOf(Category.class);
        own.addAll(item.themes());
        if (!own.isEmpty()) {
            own.addAll(themes.sensitiveIn(item.start(), item.end()));
        }
        own.retainAll(all);
        return own;
    }

    /// What none of several rows names is told of all of them.
    Set<Category> shared(List<Item> items) {
        Set<Category> shared = EnumSet.noneOf(Category.class);
        shared.addAll(all);
        for (Item item : items) {
            Set<Category> own = of(item);
            if (own.isEmpty()) {
                return Set.of();
            }
            shared.removeAll(own);
        }
        return shared;
    }

    /// For each category the words that name it: strong ones before the others, the first in the title.
    List<Evidence> evidence() {
        Map<Category, ThemeWord> best = new EnumMap<>(Category.class);
        for (ThemeWord word : themes.all()) {
            if (all.contains(word.category())) {
                best.merge(word.category(), word, GlobalThemes::stronger);
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        best.forEach((category, word) ->
                evidence.add(
                        new Evidence(
                                "category." + category.label(),
                                new Span(word.start(), word.end()))));
        return evidence;
    }

    private static ThemeWord stronger(ThemeWord known, ThemeWord other) {
        return known.strength() != Strength.STRONG && other.strength() == Strength.STRONG
                ? other
                : known;
    }
}
