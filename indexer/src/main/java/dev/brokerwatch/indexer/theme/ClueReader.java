package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the [Clues] for each category that a post's words point at. Linear in the length of the text.
///
/// Numbers and addresses stand in nearly every row: the clues of those two categories have names of their own, with
/// `ordinary.` before them. What is told of a look-up, and of a datum so sensitive that a mere field makes a category, is
/// told once more under a name of its own, so that both can be judged otherwise than the rest.
final class ClueReader {

    private static final Set<Category> ORDINARY = EnumSet.of(Category.CONTACT, Category.ADDRESS);

    /// Fields whose datum is so sensitive that it makes a category.
    private static final Set<Category> SENSITIVE =
            EnumSet.of(
                    Category.IDENTITY, Category.CREDENTIAL, Category.BANK_CARD, Category.BIOMETRIC);

    private static final int LAST_RANK = 3;

    private final Map<Category, Told> told = new EnumMap<>(Category.class);
    private final Layout layout;
    private final int titleEnd;
    private final boolean lookup;
    private final List<Category> inOrder = new ArrayList<>();
    private final Set<Category> titled = EnumSet.noneOf(Category.class);
    private final Map<Integer, Set<Category>> byLine = new HashMap<>();
    private int wordsInAll;

    ClueReader(String text, List<ThemeWord> words, Layout layout, int titleEnd, boolean lookup) {
        this.layout = layout;
        this.titleEnd = titleEnd;
        this.lookup = lookup;
        for (ThemeWord word : words) {
            if (word.isStrong() && !ORDINARY.contains(word.category())) {
                byLine.computeIfAbsent(layout.lineOf(word), line -> EnumSet.noneOf(Category.class))
                        .add(word.category());
            }
            told.computeIfAbsent(word.category(), c -> new Told())
                    .add(word, text.substring(word.start(), word.end()), layout.isInTitle(word));
        }
        told.forEach((category, of) -> {
            if (!ORDINARY.contains(category) && of.strong() > 0) {
                inOrder.add(category);
                wordsInAll += of.strong();
                if (of.inTitle() > 0) {
                    titled.add(category);
                }
            }
        });
        inOrder.sort(Comparator.comparingInt(this::first));
    }

    private int first(Category category) {
        Told of = told.get(category);
        return of == null ? Integer.MAX_VALUE : of.first();
    }

    /// With what the `pieces` of words say, also for categories without a word of their own.
    Map<Category, Clues> read(PieceVotes pieces) {
        Map<Category, Clues> all = new EnumMap<>(Category.class);
        told.forEach((category, of) -> all.put(category, clues(category, of)));
        for (Category category : Category.values()) {
            if (!all.containsKey(category) && pieces.areMany(category)) {
                Clues clues = new Clues();
                clues.put("unsaid");
                all.put(category, clues);
            }
        }
        all.forEach((category, clues) -> {
            clues.put("bias");
            clues.put("is." + category.label());
            pieces.tell(category, told.containsKey(category), clues);
            if (lookup) {
                clues.repeat("lookup.");
            }
            if (SENSITIVE.contains(category)) {
                clues.repeat("sensitive.");
            }
        });
        return all;
    }

    private Clues clues(Category category, Told of) {
        Clues clues = new Clues();
        String kind = ORDINARY.contains(category) ? "ordinary." : "";
        fields(category, of, clues);
        if (of.strong() == 0) {
            weak(kind, of, clues);
            return clues;
        }
        clues.put("strong." + category.label());
        words(kind, of, clues);
        company(kind, category, of, clues);
        if (of.inTitle() == 0) {
            untitled(of, clues);
        }
        if (!of.textWords().isEmpty()) {
            clues.put("listed", of.textWords().stream().allMatch(layout::isListed));
        }
        return clues;
    }

    private void fields(Category category, Told of, Clues clues) {
        if (!of.has(Strength.FIELD)) {
            return;
        }
        clues.put(SENSITIVE.contains(category) ? "field" : "field.plain");
        clues.put("field.only", of.fields().stream().anyMatch(this::isAloneInRow));
        clues.put("field.title", of.startsWith(Strength.FIELD, titleEnd));
    }

    /// A word that often means something else tells more in the title, beside a figure, with a second one, or alone.
    private void weak(String kind, Told of, Clues clues) {
        List<ThemeWord> words = of.weak();
        boolean weak = !words.isEmpty();
        boolean inTitle = words.stream().anyMatch(layout::isInTitle);
        clues.put(kind + "weak", weak);
        clues.put(kind + "weak.title", inTitle);
        clues.put(kind + "weak.2", of.weakWords() > 1);
        clues.put(kind + "weak.row", words.stream().anyMatch(layout::isBesideFigure));
        clues.put(kind + "weak.priced", words.stream().anyMatch(layout::isInPricedRow));
        clues.put(kind + "weak.only", words.stream().anyMatch(this::isAloneInRow));
        clues.put(kind + "weak.head", words.stream().anyMatch(layout::isInHead));
        clues.put(kind + "weak.alone", weak && inOrder.isEmpty());
        clues.put(kind + "weak.elsewhere", weak && !inTitle && !titled.isEmpty());
        clues.put(kind + "weak.listed", weak && words.stream().allMatch(layout::isListed));
    }

    private void words(String kind, Told of, Clues clues) {
        clues.put(kind + "title", of.inTitle() > 0);
        clues.put(kind + "title.2", of.inTitle() > 1);
        clues.put(kind + "text", of.below() > 0);
        clues.put(kind + "text.2", of.below() > 1);
        clues.put(kind + "text.3", of.below() > 2);
        clues.put(kind + "both", of.inTitle() > 0 && of.below() > 0);
        clues.put(kind + "only", of.textWords().stream().anyMatch(this::isAloneInRow));
        clues.put(kind + "share", of.strong() / (double) Math.max(1, wordsInAll));
    }

    /// Whether the word stands in a row with a price that names no other theme.
    private boolean isAloneInRow(ThemeWord word) {
        if (layout.isInTitle(word) || !layout.isInPricedRow(word)) {
            return false;
        }
        Set<Category> others = byLine.getOrDefault(layout.lineOf(word), Set.of());
        return others.isEmpty() || others.equals(Set.of(word.category()));
    }

    private void company(String kind, Category category, Told of, Clues clues) {
        boolean inTitle = of.inTitle() > 0;
        clues.put(kind + "elsewhere", !titled.isEmpty() && !inTitle);
        clues.put(kind + "title.shared", titled.size() > 1 && inTitle);
        int rank = Math.min(LAST_RANK, inOrder.indexOf(category));
        if (rank < 0) {
            clues.put(inOrder.isEmpty() ? "ordinary.alone" : "ordinary.company");
            return;
        }
        clues.put("rank." + rank);
        clues.put("rank.untitled." + rank, titled.isEmpty());
        clues.put("title.late", inTitle && rank > 0);
    }

    private void untitled(Told of, Clues clues) {
        List<ThemeWord> words = of.textWords();
        boolean priced = words.stream().anyMatch(layout::isInPricedRow);
        clues.put("row", words.stream().anyMatch(layout::isBesideFigure));
        clues.put("row.priced", priced);
        clues.put("row.list", priced && layout.isPriceList());
        clues.put("head", words.stream().anyMatch(layout::isInHead));
        clues.put("short", words.stream().anyMatch(layout::isInShortLine));
        clues.put("named", words.stream().allMatch(layout::isField));
        clues.put(
                "listed.elsewhere", !titled.isEmpty() && words.stream().allMatch(layout::isListed));
    }
}
