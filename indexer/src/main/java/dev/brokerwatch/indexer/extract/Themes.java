package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.theme.ThemeWord;
import dev.brokerwatch.indexer.theme.ThemeWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The category words of a post by their place.
final class Themes {

    /// Fields whose datum is so sensitive that it makes a category.
    private static final Set<Category> SENSITIVE =
            EnumSet.of(
                    Category.IDENTITY, Category.CREDENTIAL, Category.BANK_CARD, Category.BIOMETRIC);

    private final List<ThemeWord> themes;

    private Themes(List<ThemeWord> themes) {
        this.themes = themes;
    }

    static Themes of(PostText post) {
        return new Themes(ThemeWords.of(post));
    }

    /// In their order.
    List<ThemeWord> all() {
        return themes;
    }

    private List<ThemeWord> between(int from, int to) {
        return themes.subList(first(from), first(to));
    }

    private int first(int offset) {
        int low = 0;
        int high = themes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (themes.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The themes told between `from` and `to`.
    Set<Category> in(int from, int to) {
        Set<Category> strong = EnumSet.noneOf(Category.class);
        for (ThemeWord theme : between(from, to)) {
            if (theme.strength() == Strength.STRONG) {
                strong.add(theme.category());
            }
        }
        return strong;
    }

    /// The sensitive fields told between `from` and `to`.
    Set<Category> sensitiveIn(int from, int to) {
        Set<Category> found = EnumSet.noneOf(Category.class);
        for (ThemeWord theme : between(from, to)) {
            if (theme.strength() == Strength.FIELD && SENSITIVE.contains(theme.category())) {
                found.add(theme.category());
            }
        }
        return found;
    }
}
