package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Cuts a page into blocks around seeds, one in each: the highest node that holds no other seed; where that has hardly any
/// text (the head of a post whose text stands beside it), the run of siblings up to the next.
final class SpotBlocks {

    private static final int RUN_SHARE = 2;
    private static final int LONGEST_RUN = 400;

    private final Element body;
    private final Map<Node, Integer> held = new HashMap<>();

    private SpotBlocks(PageDom dom) {
        body = dom.body();
    }

    /// For each seed, in document order, the nodes of its block: siblings in their order.
    static List<List<Node>> around(PageDom dom, Repeats repeats, List<Node> seeds) {
        SpotBlocks cut = new SpotBlocks(dom);
        seeds.forEach(cut::count);
        List<Node> tops = seeds.stream().map(cut::top).toList();
        List<List<Node>> runs = cut.runs(tops);
        int alone = 0;
        int run = 0;
        for (int i = 0; i < tops.size(); i++) {
            int own = repeats.plain(seeds.get(i));
            alone += Math.max(0, repeats.words(List.of(tops.get(i))) - own);
            run += repeats.words(runs.get(i)) - own;
        }
        return run > (1 + RUN_SHARE) * alone ? runs : cut.single(tops, runs);
    }

    /// Each top alone, but where its answers stand in a box beside it: what stands before that belongs to it.
    private List<List<Node>> single(List<Node> tops, List<List<Node>> runs) {
        Set<Node> all = new HashSet<>(tops);
        List<List<Node>> blocks = new ArrayList<>();
        for (int i = 0; i < tops.size(); i++) {
            Node next = runs.get(i).getLast().nextSibling();
            boolean answers = next != null && holdsSeed(next) && !all.contains(next);
            blocks.add(answers ? runs.get(i) : List.of(tops.get(i)));
        }
        return blocks;
    }

    private void count(Node seed) {
        for (Node at = seed; at != null && !at.equals(body); at = at.parent()) {
            held.merge(at, 1, Integer::sum);
        }
    }

    private boolean holdsSeed(Node node) {
        return held.containsKey(node);
    }

    private Node top(Node seed) {
        Node top = seed;
        Node parent = top.parent();
        while (parent != null && !parent.equals(body) && held.getOrDefault(parent, 0) == 1) {
            top = parent;
            parent = top.parent();
        }
        return top;
    }

    private List<List<Node>> runs(List<Node> tops) {
        Map<Node, List<Node>> byParent = new HashMap<>();
        for (Node top : tops) {
            byParent.computeIfAbsent(
                            Objects.requireNonNullElse(top.parent(), top), p -> new ArrayList<>())
                    .add(top);
        }
        Map<Node, Integer> shifts = new HashMap<>();
        byParent.forEach((parent, own) -> shifts.put(parent, shift(parent, own)));
        List<List<Node>> runs = new ArrayList<>();
        for (Node top : tops) {
            Node parent = Objects.requireNonNullElse(top.parent(), top);
            runs.add(run(top, shifts.getOrDefault(parent, 0)));
        }
        return runs;
    }

    /// From `shift` siblings before the top up to as many before the next.
    private List<Node> run(Node top, int shift) {
        List<Node> run = new ArrayList<>();
        Node first = top;
        for (int i = 0; i < shift; i++) {
            Node before = previous(first);
            if (before == null || holdsSeed(before)) {
                break;
            }
            first = before;
        }
        for (Node at = first; at != null && !at.equals(top); at = at.nextSibling()) {
            run.add(at);
        }
        run.add(top);
        Node at = top.nextSibling();
        while (at != null && !holdsSeed(at) && run.size() < LONGEST_RUN) {
            run.add(at);
            at = at.nextSibling();
        }
        boolean another = at != null && holdsSeed(at);
        for (int i = 0; another && i < shift && run.size() > 1; i++) {
            while (run.size() > 1 && isBlank(run.getLast())) {
                run.removeLast();
            }
            if (!run.getLast().equals(top)) {
                run.removeLast();
            }
        }
        return run;
    }

    /// How many siblings before its top a post begins: where what follows the last top is less than what follows the others,
    /// the difference stands before.
    private static int shift(Node parent, List<Node> tops) {
        if (tops.size() < 2) {
            return 0;
        }
        List<Node> siblings = parent.childNodes().stream().filter(node -> !isBlank(node)).toList();
        Map<Node, Integer> places = new HashMap<>();
        for (int i = 0; i < siblings.size(); i++) {
            places.put(siblings.get(i), i);
        }
        int[] at = tops.stream().mapToInt(top -> places.getOrDefault(top, 0)).toArray();
        int gap = at[1] - at[0];
        int back = 0;
        while (back + 1 < gap && alike(siblings, at, -back - 1)) {
            back++;
        }
        int ahead = 0;
        while (ahead + 1 < gap && alike(siblings, at, ahead + 1)) {
            ahead++;
        }
        return Math.min(back, gap - 1 - ahead);
    }

    private static boolean alike(List<Node> siblings, int[] at, int offset) {
        String form = null;
        for (int place : at) {
            int other = place + offset;
            if (other < 0 || other >= siblings.size()) {
                return false;
            }
            String own = formOf(siblings.get(other));
            if (form != null && !form.equals(own)) {
                return false;
            }
            form = own;
        }
        return true;
    }

    private static String formOf(Node node) {
        return node instanceof Element element ? Repeats.form(element) : "text";
    }

    private static @Nullable Node previous(Node node) {
        Node before = node.previousSibling();
        while (before != null && isBlank(before)) {
            before = before.previousSibling();
        }
        return before;
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text ? text.isBlank() : !(node instanceof Element);
    }
}
