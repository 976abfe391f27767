package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.List;

/// Tells pages that stand between a visitor and the board: a check for robots, a login. Asked only where nothing was read.
final class Gates {

    private static final Selector PASSWORD = Selector.of(List.of("input[type=password]"));
    private static final int LONGEST = 4_000;

    private final PageWords words;

    Gates(PageWords words) {
        this.words = words;
    }

    /// `BLOCKED`, `LOGIN` or `OTHER`.
    PageKind kindOf(PageDom dom) {
        String shown = Texts.line(dom.body());
        String title = Texts.collapse(dom.document().title());
        boolean marked = dom.first(words.blockedMarks, dom.document()) != null;
        boolean password = dom.first(PASSWORD, dom.document()) != null;
        boolean small = shown.length() < LONGEST;
        if (words.tellsBlock(title)
                || (marked && !password)
                || (small && words.tellsBlock(shown))) {
            return PageKind.BLOCKED;
        }
        return words.wantsLogin(shown) || words.wantsLogin(title) || password
                ? PageKind.LOGIN
                : PageKind.OTHER;
    }
}
