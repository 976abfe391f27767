package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which element of an unknown block holds its text: one that microdata or its name calls so, else the one with most words
/// of its own. Of nested ones the innermost that holds a good part of the words: around it stand times and titles.
final class TextGuess {

    private static final int ENOUGH = 400;
    private static final int NAMED = 8;
    private static final int INNER_SHARE = 6;
    private static final String[] NOT_TEXT = {
        "sig", "author", "user", "meta", "footer", "header", "head", "sidebar", "title", "spoil",
        "sp-", "code", "info", "profile", "avatar", "toolbar", "button", "action", "attach",
        "poster", "detail"
    };
    private static final String[] TEXT = {
        "content", "message", "msg", "body", "text", "txt", "entry", "description", "comment"
    };

    private TextGuess() {}

    static @Nullable Element text(PageDom dom, Element block) {
        Element best = null;
        int most = 0;
        for (Element element : BlockGuess.some(dom, block)) {
            int weight = element.equals(block) ? 0 : weight(element);
            int words = weight == 0 ? 0 : words(element, weight);
            int score = weight * Math.min(ENOUGH, words);
            boolean inner =
                    best != null
                            && weight >= NAMED
                            && dom.contains(best, element)
                            && score * INNER_SHARE > most;
            if (score > most || (inner && score > 0)) {
                most = inner ? Math.max(most, score) : score;
                best = element;
            }
        }
        return best;
    }

    static boolean isNamedText(Element element) {
        return weight(element) >= NAMED;
    }

    /// Whether classes call an element a quotation; what can be quoted, and buttons that quote, are called alike.
    static boolean isNamedQuote(String names) {
        if (!names.contains("quote")) {
            return false;
        }
        for (String name : names.split(" ", -1)) {
            boolean other =
                    BlockGuess.containsAny(
                            name, "select", "button", "btn", "multi", "link", "able");
            if (name.contains("quote") && !other) {
                return true;
            }
        }
        return false;
    }

    static boolean isMisnamed(Element element) {
        String names = BlockGuess.names(element);
        return !names.isEmpty()
                && BlockGuess.containsAny(names, NOT_TEXT)
                && !BlockGuess.containsAny(names, TEXT);
    }

    private static int words(Element element, int weight) {
        return weight >= NAMED ? Texts.line(element).length() : ownLength(element);
    }

    private static int weight(Element element) {
        String property = Attr.of(element, "itemprop");
        if (BlockGuess.containsAny(property, "articleBody", "text", "description", "commentText")) {
            return 2 * NAMED;
        }
        String names = BlockGuess.names(element);
        if (isNamedQuote(names) || BlockGuess.containsAny(names, NOT_TEXT)) {
            return 0;
        }
        if (!names.isEmpty() && BlockGuess.containsAny(names, TEXT)) {
            return NAMED;
        }
        return switch (element.normalName()) {
            case "div", "td", "blockquote", "p", "section", "article", "pre", "dd" -> 1;
            default -> 0;
        };
    }

    /// Text of the element and of the plain inline elements in it, links not counted.
    private static int ownLength(Element element) {
        int length = Texts.own(element).length();
        for (Element child = element.firstElementChild();
                child != null;
                child = child.nextElementSibling()) {
            switch (child.normalName()) {
                case "p",
                        "span",
                        "b",
                        "strong",
                        "i",
                        "em",
                        "font",
                        "ul",
                        "ol",
                        "li",
                        "pre",
                        "code",
                        "u" ->
                        length += Texts.line(child).length();
                default -> {}
            }
        }
        return length;
    }
}
