package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import java.util.List;
import org.jsoup.nodes.Element;

/// Simple Machines Forum. Its view for printing sets off title, author and time of a post alike, in this order; a post may
/// lack the title.
final class Smf extends BoardEngine {

    private static final Selector HEADS =
            Selector.of(List.of("#posts .postheader", "dl#posts dt.postheader"));
    private static final Selector VALUES = Selector.of(List.of("strong", "b"));

    Smf(EngineFile file, EngineTools tools) {
        super("smf", file, tools);
    }

    @Override
    PageView prepared(PageView page) {
        PageDom dom = page.dom();
        List<Element> heads = dom.select(HEADS);
        for (Element head : heads) {
            List<Element> values = dom.select(VALUES, head);
            if (values.size() >= 2) {
                values.get(values.size() - 2).addClass("printed-author");
                values.getLast().addClass("printed-time");
            }
        }
        return heads.isEmpty() ? page : page.with(PageDom.of(dom.document()));
    }
}
