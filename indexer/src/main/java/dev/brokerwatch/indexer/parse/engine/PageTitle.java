package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// The title of a page of which no engine knows where it stands: the heading that the page's `title` repeats, else the
/// `title` without the site's name.
public final class PageTitle {

    private static final Selector HEADINGS = Selector.of(List.of("h1", "h2", "h3"));
    private static final Selector SOCIAL =
            Selector.of(
                    List.of(
                            "meta[property=og:title] @content",
                            "meta[name=twitter:title] @content"));
    private static final Selector SITE =
            Selector.of(
                    List.of(
                            "meta[property=og:site_name] @content",
                            "meta[name=application-name] @content"));
    private static final String[] SEPARATORS = {
        " - ", " | ", " — ", " – ", " :: ", " » ", " • ", " · ", "_", " › ", " > ", "|", " / "
    };

    private PageTitle() {}

    public static String of(PageDom dom) {
        String whole = Texts.collapse(dom.document().title());
        for (Element heading : dom.selectAll(HEADINGS, dom.document())) {
            String words = Texts.line(heading);
            if (words.length() > 2 && whole.contains(words) && !isSite(words, dom)) {
                return words;
            }
        }
        PageDom.Found social = dom.firstFound(SOCIAL, dom.document());
        String title = social == null || social.value().isEmpty() ? whole : social.value();
        return withoutSite(title, dom);
    }

    private static boolean isSite(String words, PageDom dom) {
        PageDom.Found site = dom.firstFound(SITE, dom.document());
        return site != null && site.value().equalsIgnoreCase(words);
    }

    /// Most boards write "title - board - site", old ones "site :: View topic - title".
    static String withoutSite(String title, PageDom dom) {
        String lower = title.toLowerCase(Locale.ROOT);
        for (String lead :
                List.of(
                        "view topic - ",
                        "просмотр темы - ",
                        "view forum - ",
                        "просмотр форума - ")) {
            int at = lower.indexOf(lead);
            if (at >= 0) {
                return title.substring(at + lead.length()).strip();
            }
        }
        int cut = title.length();
        for (String separator : SEPARATORS) {
            int at = title.indexOf(separator);
            if (at > 0 && at < cut) {
                String first = title.substring(0, at).strip();
                if (!isSite(first, dom)) {
                    cut = at;
                }
            }
        }
        return title.substring(0, cut).strip();
    }
}
