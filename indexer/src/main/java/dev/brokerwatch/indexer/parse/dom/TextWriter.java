package dev.brokerwatch.indexer.parse.dom;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The text of a post as a reader sees it: lines where the page has lines, a tab between the cells of a table row, one
/// blank line at most. A link to a messenger or mail box whose address is not in its words is followed by the address.
public final class TextWriter {

    /// Longer posts are cut.
    public static final int LONGEST = 65_536;

    private final StringBuilder text = new StringBuilder(512);
    private int breaks;
    private boolean blank;
    private boolean cellBegins;

    private TextWriter() {}

    /// The text of `root`.
    ///
    /// @param noise elements that are left out with all they hold, and texts
    public static String write(Element root, Predicate<Node> noise) {
        return write(root, noise, 0);
    }

    /// Where line breaks in the page's source are line breaks for its readers too.
    public static String writeLines(Element root, Predicate<Node> noise) {
        return write(root, noise, 1);
    }

    private static String write(Element root, Predicate<Node> noise, int preformatted) {
        TextWriter writer = new TextWriter();
        NodeTraversor.filter(writer.new Walk(root, noise, preformatted), root);
        return writer.finish();
    }

    /// Without leaving anything out.
    public static String write(Element root) {
        return write(root, element -> false);
    }

    private final class Walk implements NodeFilter {
        private final Element root;
        private final Predicate<Node> noise;
        private int preformatted;

        Walk(Element root, Predicate<Node> noise, int preformatted) {
            this.root = root;
            this.noise = noise;
            this.preformatted = preformatted;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (text.length() >= LONGEST) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                if (noise.test(node)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                append(words.getWholeText(), preformatted > 0);
            } else if (node instanceof Element element) {
                return enter(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            if (!element.equals(root) && isLeftOut(element)) {
                if (Visibility.isBlock(element)) {
                    breaks = Math.max(1, breaks);
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (element.normalName()) {
                case "br" -> breaks = Math.min(2, breaks + 1);
                case "td", "th" -> cellBegins = element.elementSiblingIndex() > 0;
                case "pre" -> preformatted++;
                case "img" -> append(emoji(element), false);
                default -> {}
            }
            if (Visibility.isBlock(element)) {
                breaks = Math.max(1, breaks);
            }
            return FilterResult.CONTINUE;
        }

        private boolean isLeftOut(Element element) {
            return Visibility.isNoText(element)
                    || Visibility.isHidden(element)
                    || noise.test(element);
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("pre")) {
                    preformatted--;
                }
                if (element.normalName().equals("a")) {
                    append(HiddenAddress.of(element), false);
                }
                if (Visibility.isBlock(element)) {
                    breaks = Math.max(1, breaks);
                }
            }
            return FilterResult.CONTINUE;
        }
    }

    /// Smileys have words as `alt`, emoji the character itself; only the character is what was written.
    private static String emoji(Element image) {
        String alt = Attr.of(image, "alt");
        boolean isShort = !alt.isEmpty() && alt.length() <= 8;
        return isShort && alt.codePoints().allMatch(c -> c >= 0x2190) ? alt : "";
    }

    private void append(String words, boolean preformatted) {
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            if (!Texts.isBlank(c)) {
                int start = at;
                while (at < words.length() && !Texts.isBlank(words.charAt(at))) {
                    at++;
                }
                separate();
                text.append(words, start, at);
                continue;
            }
            if (preformatted && c == '\n') {
                breaks = Math.min(2, breaks + 1);
            } else {
                blank = true;
            }
            at++;
        }
    }

    private void separate() {
        if (!text.isEmpty()) {
            if (breaks > 0) {
                text.append(breaks > 1 ? "\n\n" : "\n");
            } else if (cellBegins) {
                text.append('\t');
            } else if (blank) {
                text.append(' ');
            }
        }
        breaks = 0;
        blank = false;
        cellBegins = false;
    }

    private String finish() {
        if (text.length() > LONGEST) {
            text.setLength(LONGEST);
        }
        int end = text.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            text.setLength(end - 1);
        }
        return text.toString();
    }
}
