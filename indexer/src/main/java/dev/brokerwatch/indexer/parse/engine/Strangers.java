package dev.brokerwatch.indexer.parse.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Blocks among a page's posts that are none: the head of the page, lists of other threads, its foot. They tell a time too,
/// but look different from most, and have no words where most have their text.
final class Strangers {

    private static final int FEWEST = 3;
    private static final double MOST = 0.6;
    private static final double RARE = 0.3;
    private static final int SHORT = 40;

    private final List<String> forms = new ArrayList<>();
    private final List<Element> blocks;
    private final TextVote texts;
    private final Repeats repeats;
    private final String common;
    private final boolean judges;

    Strangers(List<Element> blocks, TextVote texts, Repeats repeats) {
        this.blocks = blocks;
        this.texts = texts;
        this.repeats = repeats;
        Map<String, Integer> counts = new HashMap<>();
        double most = 0;
        for (int i = 0; i < blocks.size(); i++) {
            forms.add(formOf(blocks.get(i)));
            counts.merge(forms.getLast(), 1, Integer::sum);
            most = Math.max(most, texts.commonness(i));
        }
        common =
                counts.isEmpty()
                        ? ""
                        : Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        judges = blocks.size() >= FEWEST && most >= MOST;
    }

    /// An opener may look different from the answers, and so may one of those: they are posts where they say something. What
    /// stands behind the last post says much.
    boolean has(int block) {
        boolean behind = true;
        for (int i = block; behind && i < blocks.size(); i++) {
            behind = isStrange(i);
        }
        return isStrange(block) && ((behind && block > 0) || isShort(texts.of(block)));
    }

    private boolean isStrange(int block) {
        return judges
                && !forms.get(block).equals(common)
                && texts.commonness(block) < Math.max(RARE, 1.5 / blocks.size());
    }

    private boolean isShort(@Nullable Element text) {
        return text == null || repeats.plainWords(text) < SHORT;
    }

    private static String formOf(Element block) {
        Element parent = block.parent();
        return Repeats.form(block) + " in " + (parent == null ? "" : Repeats.form(parent));
    }
}
