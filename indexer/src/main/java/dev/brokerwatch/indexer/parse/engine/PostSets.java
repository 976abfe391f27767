package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.offer.PostTime.Precision;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.engine.TimeSpots.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Which of a page's times are those of its posts or rows: those that look alike, in element, class or place, and around
/// which most words stand in blocks of their own.
final class PostSets {

    private static final int MOST_SETS = 24;
    private static final int MOST_UP = 12;
    private static final int LEAST_WORDS = 2;
    private static final int ENOUGH = 600;
    private static final int ENOUGH_IN_ROW = 100;
    private static final int POST_BIAS = 3;

    private final PageDom dom;
    private final Repeats repeats;

    private final List<Node> told = new ArrayList<>();
    private final Set<Element> timed = new HashSet<>();

    /// @param times all that are told on the page
    PostSets(PageDom dom, Repeats repeats, TimeSpots times) {
        this.dom = dom;
        this.repeats = repeats;
        for (Spot spot : times.spots()) {
            told.add(spot.node());
            timed.add(spot.element());
        }
        for (Spot spot : times.others()) {
            told.add(spot.node());
        }
    }

    /// A block and the time in it.
    record Block(List<Node> nodes, Spot spot) {}

    /// @param rows the blocks are a board's rows, and no posts
    record Choice(List<Block> blocks, boolean rows, double score) {}

    /// Null where nothing repeats.
    @Nullable Choice best(List<Spot> spots) {
        Choice best = null;
        Choice rows = null;
        Set<List<Spot>> sets = alike(spots);
        sets.addAll(firsts(spots));
        for (List<Spot> set : sets) {
            Choice choice = choice(set);
            best = better(best, choice);
            rows = choice.rows ? better(rows, choice) : rows;
        }
        return best != null && rows != null && holdsMany(rows, best) ? rows : best;
    }

    private static @Nullable Choice better(@Nullable Choice one, Choice other) {
        return other.score > (one == null ? 0 : one.score) ? other : one;
    }

    /// Whether what seem to be posts are parts of a board's rows: several short ones in each.
    private boolean holdsMany(Choice rows, Choice posts) {
        if (posts.rows || posts.blocks.size() * 2 < rows.blocks.size() * 3) {
            return false;
        }
        int words = 0;
        int inside = 0;
        for (Block post : posts.blocks) {
            words += plain(post);
            inside += rows.blocks.stream().anyMatch(row -> holds(row, post.spot.node())) ? 1 : 0;
        }
        int titles = 0;
        for (Block row : rows.blocks) {
            titles += repeats.linked(row.nodes);
        }
        return inside == posts.blocks.size()
                && titles * posts.blocks.size() > words * rows.blocks.size();
    }

    /// Of siblings that look alike and tell several times each (posted, edited, last answered) the first one of each.
    private List<List<Spot>> firsts(List<Spot> spots) {
        Map<String, List<Spot>> firsts = new LinkedHashMap<>();
        Map<String, Element> lasts = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Spot spot : spots) {
            Element at = spot.element();
            for (int up = 0; up < MOST_UP && at != null && at.parent() != null; up++) {
                String key = System.identityHashCode(at.parent()) + Repeats.form(at);
                if (at.equals(lasts.put(key, at))) {
                    several.add(key);
                } else {
                    add(firsts, key, spot);
                }
                at = at.parent();
            }
        }
        firsts.keySet().retainAll(several);
        List<List<Spot>> sets = new ArrayList<>(firsts.values());
        sets.removeIf(set -> set.size() < 2);
        sets.sort((a, b) -> Integer.compare(b.size(), a.size()));
        return sets.subList(0, Math.min(MOST_SETS / 2, sets.size()));
    }

    private static Set<List<Spot>> alike(List<Spot> spots) {
        Map<String, List<Spot>> sets = new LinkedHashMap<>();
        for (Spot spot : spots) {
            String own = formOf(spot);
            Element parent = spot.element().parent();
            String above = parent == null ? "" : Repeats.form(parent);
            add(sets, "", spot);
            add(sets, own, spot);
            add(sets, own + " in " + above, spot);
            add(sets, path(spot.element()), spot);
            add(sets, path(spot.element()) + before(spot.element()), spot);
        }
        List<List<Spot>> most = new ArrayList<>(sets.values());
        most.removeIf(set -> set.size() < 2);
        most.sort((a, b) -> Integer.compare(b.size(), a.size()));
        return new LinkedHashSet<>(most.subList(0, Math.min(MOST_SETS, most.size())));
    }

    private static void add(Map<String, List<Spot>> sets, String key, Spot spot) {
        sets.computeIfAbsent(key, form -> new ArrayList<>()).add(spot);
    }

    /// How many siblings stand before it, as far as that matters.
    private static int before(Element element) {
        int count = 0;
        Element at = element.previousElementSibling();
        while (at != null && count < MOST_UP) {
            count++;
            at = at.previousElementSibling();
        }
        return count;
    }

    private static String path(Element element) {
        StringBuilder path = new StringBuilder("path");
        Element at = element;
        for (int up = 0; up < 12 && at != null; up++) {
            path.append('/').append(at.normalName());
            at = at.parent();
        }
        return path.toString();
    }

    private Choice choice(List<Spot> set) {
        List<List<Node>> runs =
                SpotBlocks.around(dom, repeats, set.stream().map(Spot::node).toList());
        List<Block> blocks = new ArrayList<>();
        int rowLike = 0;
        for (int i = 0; i < runs.size(); i++) {
            Block block = new Block(runs.get(i), set.get(i));
            blocks.add(block);
            rowLike += isRow(block) ? 1 : 0;
        }
        boolean rows = rowLike * 10 >= blocks.size() * 7;
        double fine = 0;
        int full = 0;
        for (Block block : blocks) {
            int words = rows ? repeats.linked(block.nodes) : plain(block);
            if (words >= LEAST_WORDS) {
                full++;
                fine += Math.min(words, rows ? ENOUGH_IN_ROW : ENOUGH) * exactness(block.spot);
            }
        }
        double share = (double) full / blocks.size();
        double score = fine * share * share * (0.5 + 0.5 * likeness(set)) * (rows ? 1 : POST_BIAS);
        return new Choice(blocks, rows, full < 2 ? 0 : score);
    }

    /// The share of the times that look like most.
    private static double likeness(List<Spot> set) {
        Map<String, Integer> forms = new HashMap<>();
        for (Spot spot : set) {
            forms.merge(formOf(spot), 1, Integer::sum);
        }
        return (double) Collections.max(forms.values()) / set.size();
    }

    private static String formOf(Spot spot) {
        return Repeats.form(spot.element()) + (spot.node() instanceof Element ? "@" : "");
    }

    private int plain(Block block) {
        int times = 0;
        for (Node time : told) {
            if (!TimeSpots.isWhole(time) && holds(block, time)) {
                times += repeats.plain(time);
            }
        }
        return repeats.plain(block.nodes) - times;
    }

    private boolean holds(Block block, Node time) {
        Element element = (time instanceof TextNode text) ? text.parent() : (Element) time;
        for (Node node : block.nodes) {
            if (node.equals(time)
                    || (node instanceof Element root
                            && element != null
                            && dom.contains(root, element))) {
                return true;
            }
        }
        return false;
    }

    private static double exactness(Spot spot) {
        return spot.time().precision().compareTo(Precision.MINUTE) <= 0 ? 1.2 : 1;
    }

    /// The longest link of a row has more words than anything else in it.
    private boolean isRow(Block block) {
        int link = 0;
        int text = 0;
        for (Node node : block.nodes) {
            if (!(node instanceof Element root)) {
                text = Math.max(text, node.equals(block.spot.node()) ? 0 : repeats.plain(node));
                continue;
            }
            for (Element element : BlockGuess.some(dom, root)) {
                if (element.normalName().equals("a")) {
                    link = Math.max(link, Rows.isTitle(element) ? repeats.words(element) : 0);
                } else if (!timed.contains(element)) {
                    text = Math.max(text, repeats.own(element));
                }
            }
        }
        return link >= 4 && link >= text;
    }
}
