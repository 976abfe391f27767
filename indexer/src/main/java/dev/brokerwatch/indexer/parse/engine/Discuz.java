package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import java.util.List;
import org.jsoup.nodes.Element;

/// Discuz! X and the versions 4 to 7 before it, with their touch templates. Its archiver writes posts without blocks: a
/// paragraph with author and time, and then the text.
final class Discuz extends BoardEngine {

    private static final Selector ARCHIVED =
            Selector.of(List.of("#content > p.author", ".archiver_postbody > p.author"));

    Discuz(EngineFile file, EngineTools tools) {
        super("discuz", file, tools);
    }

    @Override
    PageView prepared(PageView page) {
        PageDom dom = page.dom();
        List<Element> heads = dom.select(ARCHIVED);
        return heads.isEmpty() ? page : page.with(Blocks.wrapped(dom, heads, "archived-post"));
    }
}
