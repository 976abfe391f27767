package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Discuz! X and the versions 4 to 7 before it, with their touch templates and archivers. The view for printing has no
/// elements of posts: labels in bold with values behind them, then the text, then a rule.
final class Discuz extends BoardEngine {

    private static final Selector LABELS = Selector.of(List.of("body > b"));
    private static final Selector RULES = Selector.of(List.of("body > hr"));
    private static final List<String> AUTHOR = List.of("作者:", "作者：");
    private static final List<String> TIME = List.of("时间:", "时间：", "時間:", "時間：");
    private static final List<String> TITLE = List.of("标题:", "标题：", "標題:", "標題：");

    Discuz(EngineFile file, EngineTools tools) {
        super("discuz", file, tools);
    }

    /// Its pages' titles end with its name.
    @Override
    public int markers(PageDom dom, int least) {
        boolean named = dom.title().contains("Powered by Discuz!");
        return super.markers(dom, named ? least - 2 : least) + (named ? 2 : 0);
    }

    @Override
    PageView prepared(PageView page) {
        PageDom dom = page.dom();
        List<Element> labels = dom.select(LABELS);
        if (dom.select(RULES).isEmpty() || labels.stream().noneMatch(b -> is(b, AUTHOR))) {
            return page;
        }
        for (Element label : labels) {
            boolean head = is(label, AUTHOR);
            if (head || is(label, TIME) || is(label, TITLE)) {
                String name = head ? "author" : is(label, TIME) ? "time" : "title";
                label.addClass(head ? "printed-head" : "printed-label");
                value(label).addClass("printed-" + name);
            }
        }
        dom.select(RULES).forEach(rule -> rule.addClass("printed-label"));
        return page.with(PageDom.of(dom.document()));
    }

    private static boolean is(Element label, List<String> words) {
        return words.contains(Texts.line(label));
    }

    /// The text behind a label, in an element of its own.
    private static Element value(Element label) {
        Node behind = label.nextSibling();
        Element value = new Element("span");
        if (behind instanceof TextNode text) {
            text.before(value);
            value.appendChild(text);
        } else {
            label.after(value);
        }
        return value;
    }
}
