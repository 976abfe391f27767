package dev.brokerwatch.crawler.fetch.wall;

import dev.brokerwatch.config.record.crawl.RefusalReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells whether a page is a wall, by its title, its words and the scripts of the firms that put walls up. Nothing here
/// gets around one: a wall stops the host, and people decide.
///
/// A thread may talk about captchas and bans. So words count only on a page with little text and few links, a title only
/// where it begins with the words and little follows.
public final class Walls {

    private static final int MOST_AFTER_TITLE = 40;
    private static final int MARKERS_WITHIN = 32 * 1024;

    private Walls() {}

    /// What the page shows in place of what was asked for, or null.
    ///
    /// @param page decoded of its content-coding, `length` bytes of it
    /// @param contentType the header, or null
    public static @Nullable RefusalReason judge(
            int status, @Nullable String contentType, byte[] page, int length) {
        boolean success = status >= 200 && status < 300;
        boolean declined = status == 401 || status == 403 || status == 429 || status == 503;
        if (length == 0 || !(success || declined) || !isHtml(contentType, page)) {
            return null;
        }
        Glance glance = Glance.at(page, length);
        if (!glance.isThin()) {
            return null;
        }
        String title = Words.normal(glance.title(contentType));
        String text = Words.normal(glance.text(contentType));
        String source =
                new String(page, 0, Math.min(length, MARKERS_WITHIN), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        if (Words.containsAny(source, Words.CHALLENGE_SCRIPTS)
                || begins(title, Words.RIDDLE_TITLES)
                || Words.containsAny(text, Words.RIDDLES)
                || (!glance.password() && Words.containsAny(source, Words.RIDDLE_FORMS))) {
            return RefusalReason.CAPTCHA;
        }
        boolean blocked =
                begins(title, Words.BLOCK_TITLES) || Words.containsAny(text, Words.BLOCKS);
        return blocked && status != 401 && status != 429 ? RefusalReason.BLOCKED : null;
    }

    private static boolean begins(String title, List<String> phrases) {
        for (String phrase : phrases) {
            if (title.startsWith(phrase) && title.length() <= phrase.length() + MOST_AFTER_TITLE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHtml(@Nullable String contentType, byte[] page) {
        if (contentType == null || contentType.isBlank()) {
            return page[0] == '<';
        }
        return contentType.toLowerCase(Locale.ROOT).contains("html");
    }
}
