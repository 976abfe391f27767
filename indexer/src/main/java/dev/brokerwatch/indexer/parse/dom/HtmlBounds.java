package dev.brokerwatch.indexer.parse.dom;

/// What of a page is given to the HTML parser. Real pages have a tag in some forty characters and a few thousand tags;
/// a page with far more was made to cost time, and what lies behind the bound is not read.
final class HtmlBounds {

    private static final int MOST_TAGS = 50_000;

    private HtmlBounds() {}

    /// The page up to the tag that passes the bound.
    static String within(String html) {
        if (html.length() <= MOST_TAGS) {
            return html;
        }
        int tags = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            if (++tags > MOST_TAGS) {
                return html.substring(0, at);
            }
            at = html.indexOf('<', at + 1);
        }
        return html;
    }
}
