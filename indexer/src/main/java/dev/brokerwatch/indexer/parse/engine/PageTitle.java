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
    private static final List<String> PAGE_WORDS =
            List.of("page", "seite", "страница", "стр.", "página", "pagina", "第");
    private static final String[] SEPARATORS = {
        " - ", " | ", " — ", " – ", " :: ", " » ", " • ", " · ", "_", " › ", " > ", "|", " / "
    };

    private PageTitle() {}

    public static String of(PageDom dom) {
        String whole = dom.title();
        int shortest = withoutSite(whole, dom).length();
        for (Element heading : dom.selectAll(HEADINGS, dom.document())) {
            String words = Texts.line(heading);
            if (words.length() > 2
                    && whole.contains(words)
                    && words.length() * 2 > shortest
                    && !isSite(words, dom)) {
                return words;
            }
        }
        PageDom.Found social = dom.firstFound(SOCIAL, dom.document());
        String title = social == null || social.value().isEmpty() ? whole : social.value();
        return withoutSite(title, dom);
    }

    /// Where " | Page 243" or " - 第2页" begins: what stands before it is the title, whatever separators it has.
    private static int pageMark(String lower) {
        for (String word : PAGE_WORDS) {
            int at = lower.indexOf(word);
            while (at > 2) {
                int before = at - 1;
                while (before > 0 && " -|–—·•,(:".indexOf(lower.charAt(before)) >= 0) {
                    before--;
                }
                int digit = at + word.length();
                while (digit < lower.length() && lower.charAt(digit) == ' ') {
                    digit++;
                }
                boolean numbered = digit < lower.length() && Character.isDigit(lower.charAt(digit));
                if (numbered && before < at - 1) {
                    return before + 1;
                }
                at = lower.indexOf(word, at + 1);
            }
        }
        return -1;
    }

    private static boolean isSite(String words, PageDom dom) {
        PageDom.Found site = dom.firstFound(SITE, dom.document());
        return site != null && site.value().equalsIgnoreCase(words);
    }

    /// The separator before the site's name, at the end, is the one that counts: a title may have others. Most boards
    /// write "title - board - site", old ones "site :: View topic - title".
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
        int page = pageMark(lower);
        if (page > 0) {
            return title.substring(0, page).strip();
        }
        String separator = "";
        int last = 0;
        for (String candidate : SEPARATORS) {
            int at = title.lastIndexOf(candidate);
            if (at > last) {
                last = at;
                separator = candidate;
            }
        }
        int cut = separator.isEmpty() ? title.length() : title.indexOf(separator, 1);
        String first = title.substring(0, cut).strip();
        boolean siteFirst = cut < title.length() && isSite(first, dom);
        return siteFirst ? title.substring(cut + separator.length()).strip() : first;
    }
}
