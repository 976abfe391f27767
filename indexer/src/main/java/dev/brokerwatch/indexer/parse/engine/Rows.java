package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.engine.PostSets.Block;
import dev.brokerwatch.indexer.parse.engine.TimeSpots.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Reads a board's rows of which nothing is known: the longest link is the title, the latest time the last post's.
final class Rows {

    private static final int MOST_ROWS = 1_000;

    private final PageDom dom;

    Rows(PageDom dom) {
        this.dom = dom;
    }

    List<ThreadParts> read(List<Block> blocks, List<Spot> spots) {
        List<ThreadParts> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Block block : blocks.subList(0, Math.min(MOST_ROWS, blocks.size()))) {
            Element title = title(block);
            if (title != null && seen.add(Attr.of(title, "href"))) {
                Spot last = latest(block, spots);
                rows.add(
                        new ThreadParts(
                                Texts.line(title), Attr.of(title, "href"), null, last.sources()));
            }
        }
        return rows;
    }

    private @Nullable Element title(Block block) {
        Element longest = null;
        int most = 1;
        for (Node node : block.nodes()) {
            if (!(node instanceof Element root)) {
                continue;
            }
            for (Element element : BlockGuess.some(dom, root)) {
                if (element.normalName().equals("a")
                        && isTitle(element)
                        && !dom.contains(element, block.spot().element())) {
                    int length = Texts.line(element).length();
                    if (length > most) {
                        most = length;
                        longest = element;
                    }
                }
            }
        }
        return longest;
    }

    /// A link elsewhere than to a member or a place in the page.
    static boolean isTitle(Element link) {
        String href = Attr.of(link, "href");
        return !href.isBlank()
                && !href.startsWith("#")
                && !href.startsWith("javascript:")
                && !NameGuess.leadsToUser(href);
    }

    /// A row tells when the thread was opened and when last answered.
    private Spot latest(Block block, List<Spot> spots) {
        Spot latest = block.spot();
        for (Spot spot : spots) {
            boolean inside = block.nodes().stream().anyMatch(node -> holds(node, spot));
            if (inside && spot.time().at().isAfter(latest.time().at())) {
                latest = spot;
            }
        }
        return latest;
    }

    private boolean holds(Node node, Spot spot) {
        return node instanceof Element root
                ? dom.contains(root, spot.element())
                : node.equals(spot.node());
    }
}
