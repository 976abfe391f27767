package dev.brokerwatch.indexer.triage;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.indexer.lexicon.Dealings;
import java.util.List;
import java.util.Locale;

/// Decides over a page's characters whether it is worth a DOM: when words about data and words of dealing stand near one
/// another, when the page is written to hide something, or when its address is that of a board. Loses no offer that the
/// full reading finds; lets pass more than that. Thread-safe, linear in the length.
public final class Triage {

    /// So many characters of text may lie between what is dealt in and that it is dealt in.
    private static final int NEAR = 1_500;

    /// Parts of the addresses of boards: their threads and times tell the frontier where to look.
    private static final List<String> BOARDS =
            List.of(
                    "viewforum",
                    "forumdisplay",
                    "forum-",
                    "forums/",
                    "/forum/",
                    "board",
                    "category",
                    "/c/",
                    "/f/",
                    "/t/",
                    "node",
                    "section",
                    "?fid=",
                    "list",
                    "index.php?/forum",
                    "latest",
                    "catalog",
                    "index");

    private final Dealings dealings;

    public Triage(Dealings dealings) {
        this.dealings = dealings;
    }

    /// Whether the page gets a DOM.
    public boolean admits(CrawlUrl url, String html) {
        String target = url.pathAndQuery().toLowerCase(Locale.ROOT);
        return target.equals("/") || BOARDS.stream().anyMatch(target::contains) || admits(html);
    }

    /// The same for a page of which only the text counts.
    public boolean admits(String html) {
        GlanceText glance = GlanceText.of(html);
        return glance.tricky()
                || TornText.isIn(glance.text(), glance.length())
                || dealings.areIn(glance.text(), glance.length(), NEAR);
    }
}
