package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.List;

/// Tells pages that stand between a visitor and the board: a check for robots, a login. Asked only where nothing was read.
final class Gates {

    private static final Selector PASSWORD = Selector.of(List.of("input[type=password]"));

    /// Pages of content ask visitors to log in too, beside it.
    private static final int MUCH_TEXT = 990;

    private final PageWords words;

    Gates(PageWords words) {
        this.words = words;
    }

    /// `BLOCKED`, `LOGIN` or `OTHER`. `known` is what the engine takes the page for: boards show a small login form on every
    /// page, so a password field alone tells only where nothing else is known.
    PageKind kindOf(PageDom dom, PageKind known) {
        if (known == PageKind.INDEX || known == PageKind.PROFILE) {
            return PageKind.OTHER;
        }
        String shown = Texts.line(dom.body());
        String title = dom.title();
        boolean marked = dom.has(words.blockedMarks);
        boolean password = dom.has(PASSWORD);
        if (words.tellsBlock(title) || (marked && !password) || words.tellsBlock(shown)) {
            return PageKind.BLOCKED;
        }
        boolean login = password && known == PageKind.OTHER;
        boolean told = shown.length() < MUCH_TEXT && words.wantsLogin(shown);
        return login || told || words.wantsLogin(title) ? PageKind.LOGIN : PageKind.OTHER;
    }
}
