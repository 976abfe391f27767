package dev.brokerwatch.indexer.parse.dom;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What a reader of the page sees of an element, as far as the page itself tells without its style sheets.
public final class Visibility {

    private static final Set<String> NO_TEXT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "button",
                    "select",
                    "option",
                    "input",
                    "textarea",
                    "iframe",
                    "object",
                    "canvas",
                    "head",
                    "audio",
                    "video",
                    "map",
                    "datalist");
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "center", "cite",
                    "dd",
                    "details",
                    "dialog",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "legend",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "tfoot",
                    "thead",
                    "tr",
                    "ul");

    private Visibility() {}

    /// By its own attributes; boards hide junk words between lines to foil copying.
    public static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (Attr.has(element, "hidden")) {
            return true;
        }
        String style = Attr.of(element, "style");
        if (style.isEmpty()) {
            return false;
        }
        String told = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return told.contains("display:none")
                || told.contains("visibility:hidden")
                || told.contains("font-size:0px")
                || told.contains("font-size:0;")
                || told.endsWith("font-size:0");
    }

    /// Elements whose text is no text of the page: scripts, controls, drawings.
    public static boolean isNoText(Element element) {
        return NO_TEXT.contains(element.normalName());
    }

    /// Elements that begin on a line of their own.
    public static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }
}
