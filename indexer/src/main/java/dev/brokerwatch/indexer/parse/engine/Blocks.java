package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Blocks of posts, where only what lies in them is known.
final class Blocks {

    private Blocks() {}

    /// For each seed the highest element around it that holds no other seed; seeds side by side in one parent are one.
    static List<Element> around(PageDom dom, List<Element> seeds) {
        List<Element> kept = new ArrayList<>();
        for (Element seed : seeds) {
            boolean nested = !kept.isEmpty() && dom.contains(kept.getLast(), seed);
            boolean beside =
                    !kept.isEmpty() && Objects.equals(kept.getLast().parent(), seed.parent());
            if (!nested && !(beside && isInline(seed))) {
                kept.add(seed);
            }
        }
        List<Element> blocks = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Element block = kept.get(i);
            Element before = i == 0 ? null : kept.get(i - 1);
            Element after = i + 1 == kept.size() ? null : kept.get(i + 1);
            Element parent = block.parent();
            while (parent != null
                    && !parent.equals(dom.body())
                    && !(before != null && dom.contains(parent, before))
                    && !(after != null && dom.contains(parent, after))) {
                block = parent;
                parent = block.parent();
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static boolean isInline(Element seed) {
        return seed.normalName().equals("span");
    }

    /// Wraps each run of siblings that begins with one of `heads` into an element of its own, and returns the new tree.
    static PageDom wrapped(PageDom dom, List<Element> heads, String className) {
        Document document = dom.document();
        for (Element head : heads) {
            Element parent = head.parent();
            if (parent == null) {
                continue;
            }
            List<Node> run = new ArrayList<>();
            Node node = head;
            do {
                run.add(node);
                node = node.nextSibling();
            } while (node != null && !(node instanceof Element next && heads.contains(next)));
            Element wrapper = new Element("div").addClass(className);
            head.before(wrapper);
            run.forEach(wrapper::appendChild);
        }
        return PageDom.of(document);
    }

    /// One element for each run of siblings: itself where it is one, else a new one around them.
    static List<Element> of(List<List<Node>> runs) {
        List<Element> blocks = new ArrayList<>();
        for (List<Node> run : runs) {
            if (run.size() == 1 && run.getFirst() instanceof Element element) {
                blocks.add(element);
                continue;
            }
            Element wrapper = new Element("div");
            run.getFirst().before(wrapper);
            run.forEach(wrapper::appendChild);
            blocks.add(wrapper);
        }
        return blocks;
    }
}
