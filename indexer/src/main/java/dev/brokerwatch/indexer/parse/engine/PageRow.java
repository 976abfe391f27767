package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A row of links to pages: `1 2 [3] 4 … 17 ›`.
///
/// @param next its link to the next page, or null
/// @param last to the last, where that is behind the current one
record PageRow(@Nullable String next, @Nullable String last) {

    static final int MOST_ELEMENTS = 400;
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_PARTS = 40;

    /// Null where the element is no such row.
    static @Nullable PageRow of(Element around, PageDom dom, PageWords words) {
        if (dom.within(around).size() > MOST_ELEMENTS || !dom.holds("a", around)) {
            return null;
        }
        Reader reader = new Reader(words);
        for (Element element : dom.within(around)) {
            reader.take(element);
        }
        reader.takeLone(Texts.own(around));
        return reader.row();
    }

    /// A page's number: `17`, `... 17`, `第17页`, `[17]`; zero for other words.
    static int number(String shown) {
        int start = 0;
        int end = shown.length();
        while (start < end && "[(.… 第".indexOf(shown.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "]).… 页頁".indexOf(shown.charAt(end - 1)) >= 0) {
            end--;
        }
        String digits = shown.substring(start, end);
        return Pager.isNumber(digits) ? Integer.parseInt(digits) : 0;
    }

    /// Without the arrows and brackets around.
    static String bare(String shown) {
        int start = 0;
        int end = shown.length();
        while (start < end && "›»>→▶ <«‹←[(".indexOf(shown.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "›»>→▶ ])…".indexOf(shown.charAt(end - 1)) >= 0) {
            end--;
        }
        return shown.substring(start, end);
    }

    private static final class Reader {
        private final PageWords words;
        private final TreeMap<Integer, String> byNumber = new TreeMap<>();
        private int current;
        private @Nullable String nextByWord;
        private @Nullable String lastByWord;
        private @Nullable String single;
        private @Nullable String twin;

        Reader(PageWords words) {
            this.words = words;
        }

        void take(Element element) {
            if (!element.normalName().equals("a")) {
                takeCurrent(element);
                return;
            }
            String shown = Pager.wordsOf(element);
            String href = Attr.of(element, "href");
            boolean real =
                    !href.isBlank()
                            && !href.equals("?")
                            && !href.startsWith("#")
                            && !href.startsWith("javascript:");
            int number = number(shown);
            if (number > 0) {
                if (!real || isCurrent(element)) {
                    current = number;
                } else {
                    byNumber.putIfAbsent(number, href);
                }
            } else if (real) {
                takeWord(shown, element, href);
            }
        }

        /// The current page is often a mere number between the links: `1 2 [3] 4` without an element around the 3.
        void takeLone(String between) {
            for (String part : between.split(" ", MOST_PARTS)) {
                int number = number(part);
                boolean beside =
                        byNumber.containsKey(number + 1) || byNumber.containsKey(number - 1);
                if (current == 0 && number > 0 && beside && !byNumber.containsKey(number)) {
                    current = number;
                }
            }
        }

        private void takeWord(String shown, Element link, String href) {
            if (words.isNext(shown) || words.isNext(bare(shown))) {
                nextByWord = nextByWord == null ? href : nextByWord;
            } else if (words.isLast(shown) || words.isLast(bare(shown))) {
                lastByWord = href;
            } else if (isOneOf(shown, "›", ">", "→", "▶", "►", "&gt;", "❯")) {
                single = href;
            } else if (isOneOf(shown, "»", ">>", "»»", ">|", "⟩⟩", "⏭")) {
                twin = href;
            } else if (link.hasClass("next") || link.hasClass("nxt") || isNextItem(link)) {
                nextByWord = nextByWord == null ? href : nextByWord;
            } else if (link.hasClass("last")) {
                lastByWord = href;
            }
        }

        private static boolean isNextItem(Element link) {
            Element parent = link.parent();
            return parent != null && parent.hasClass("next");
        }

        private void takeCurrent(Element element) {
            if (current == 0
                    && element.childNodeSize() == 1
                    && element.firstChild() instanceof TextNode text
                    && text.getWholeText().length() <= LONGEST_NUMBER) {
                int number = number(Texts.collapse(text.getWholeText()));
                boolean marked =
                        switch (element.normalName()) {
                            case "strong", "b", "em", "span", "font", "li", "td", "i" -> true;
                            default -> isCurrent(element);
                        };
                if (number > 0 && marked) {
                    current = number;
                }
            }
        }

        private static boolean isCurrent(Element element) {
            return isMarked(element)
                    || Attr.of(element, "aria-current").equals("page")
                    || (element.parent() != null && isMarked(element.parent()));
        }

        private static boolean isMarked(Element element) {
            String names = Attr.of(element, "class").toLowerCase(Locale.ROOT);
            return names.contains("current")
                    || names.contains("selected")
                    || (names.contains("active") && !names.contains("inactive"));
        }

        @Nullable PageRow row() {
            if (byNumber.isEmpty() && nextByWord == null && single == null) {
                return null;
            }
            String next = nextByWord != null ? nextByWord : single;
            if (next == null && !byNumber.isEmpty() && current == 0 && twin == null) {
                return null;
            }
            if (next == null) {
                next = current > 0 ? byNumber.get(current + 1) : null;
            }
            if (next == null && lastByWord == null) {
                next = twin;
            }
            String last = lastByWord != null ? lastByWord : numbered(next);
            if (lastByWord == null && twin != null && !twin.equals(next)) {
                last = twin;
            }
            return new PageRow(next, next == null ? null : last);
        }

        private @Nullable String numbered(@Nullable String next) {
            Map.Entry<Integer, String> highest = byNumber.lastEntry();
            if (highest == null || highest.getKey() <= current) {
                return null;
            }
            return next == null && current == 0 ? null : highest.getValue();
        }

        private static boolean isOneOf(String shown, String... signs) {
            for (String sign : signs) {
                if (shown.equals(sign)) {
                    return true;
                }
            }
            return false;
        }
    }
}
