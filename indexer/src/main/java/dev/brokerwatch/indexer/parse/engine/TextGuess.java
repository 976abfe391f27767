package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which element of an unknown block holds its text: the one with most words of its own, and a name that says so.
final class TextGuess {

    private TextGuess() {}

    /// The element that holds what was written.
    static @Nullable Element text(PageDom dom, Element block) {
        Element best = null;
        double most = 0;
        for (Element element : BlockGuess.some(dom, block)) {
            if (element.equals(block)) {
                continue;
            }
            double score = textScore(element);
            if (score > 0) {
                int length = Math.min(3_000, ownLength(element));
                if (length * score > most && length > 0) {
                    most = length * score;
                    best = element;
                }
            }
        }
        return best;
    }

    private static double textScore(Element element) {
        String property = Attr.of(element, "itemprop");
        if (BlockGuess.containsAny(property, "articleBody", "text", "description", "commentText")) {
            return 8;
        }
        String names = BlockGuess.names(element);
        if (BlockGuess.containsAny(
                names,
                "signature",
                "sig-",
                "author",
                "user",
                "meta",
                "footer",
                "header",
                "quote",
                "sidebar")) {
            return 0;
        }
        if (BlockGuess.containsAny(
                names,
                "content",
                "message",
                "msg",
                "txt",
                "postbody",
                "post-body",
                "post_body",
                "body",
                "text",
                "entry",
                "description",
                "comment")) {
            return 2;
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
