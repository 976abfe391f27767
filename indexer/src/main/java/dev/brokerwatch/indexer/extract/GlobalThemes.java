package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Category;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a whole post is about, and what the fields of its rows add.
final class GlobalThemes {

    private static final int OFTEN = 3;

    private final Themes themes;
    private final int titleEnd;
    private final int length;
    private final boolean lookup;

    GlobalThemes(Themes themes, int titleEnd, int length, boolean lookup) {
        this.themes = themes;
        this.titleEnd = titleEnd;
        this.length = length;
        this.lookup = lookup;
    }

    /// The title's themes, and those that the text speaks of more than once; the text's strongest where the title has
    /// none. Of a look-up all that the text names: each is something that is looked up.
    Set<Category> categories() {
        Map<Category, Integer> words = themes.words(titleEnd, length);
        Set<Category> all = EnumSet.noneOf(Category.class);
        all.addAll(Themes.withoutOrdinary(themes.in(0, titleEnd)));
        int most = words.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int needed = lookup ? 1 : all.isEmpty() ? (most + 2) / 3 : OFTEN;
        words.forEach((category, count) -> {
            if (count >= needed) {
                all.add(category);
            }
        });
        all.addAll(themes.sensitiveIn(0, length));
        if (all.isEmpty()) {
            all.addAll(themes.weak());
        }
        Set<Category> special = Themes.withoutOrdinary(all);
        return special.isEmpty() ? EnumSet.of(Category.OTHER) : special;
    }

    /// `own` themes of one row with the sensitive fields of that row, and of the lines that speak of all rows.
    Set<Category> withFields(Set<Category> own, Item item) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        all.addAll(own);
        all.addAll(themes.sensitiveIn(item.start(), item.end()));
        return all;
    }
}
