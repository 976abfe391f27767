package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Boards of software that no engine describes. Each page begins with a comment that tells what is on it: `post: author |
/// time | how the text begins … how it ends`, `thread: title | end of its link | last post`, and the ends of `next` and `last`.
class UnknownBoardsTest {

    private static final String END = "-->";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-tags",
                "classified",
                "cn-bbs-lou",
                "comment-tree",
                "css-modules",
                "definition-list",
                "es-relative",
                "first-post-differs",
                "imageboard",
                "mailing-list",
                "mobile-page",
                "nested-tables",
                "nineties-font",
                "quotes-and-signatures",
                "ru-board",
                "sibling-rows",
                "table-author-cell",
                "telegram-web",
                "time-in-footer",
                "board-cards",
                "board-cn",
                "board-listing",
                "board-ru",
                "board-table"
            })
    void aBoardOfAnotherSoftwareIsRead(String name) {
        assertThat(errors("unknown/tuning/" + name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ads-between",
                "author-below-avatar",
                "chat-log",
                "cn-louceng",
                "de-relativ",
                "fieldset-board",
                "hashed-react",
                "hr-guestbook",
                "ol-cards-fr",
                "ru-otvety",
                "single-article",
                "tr-pairs",
                "board-dl",
                "board-plain",
                "board-two-times"
            })
    void soIsOneThatTheReaderWasNotMadeOn(String name) {
        assertThat(errors("unknown/heldout/" + name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "board-snippets",
                "pt-table",
                "reply-rows",
                "ru-lenta",
                "shop-note",
                "tailwind",
                "tr-header-row",
                "zh-cards-time-title"
            })
    void andOneThatWasWrittenAfterIt(String name) {
        assertThat(errors("unknown/blind/" + name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-time-footer",
                "board-rows-time",
                "board-single-time",
                "board-zh-table",
                "cards-relative",
                "dl-forum-ru",
                "edited-and-joined",
                "epoch-attr",
                "fr-tableau",
                "gb-hr",
                "li-comments",
                "likes-list",
                "louceng-table",
                "one-post-forum",
                "pre-mail",
                "qna",
                "react-hash",
                "ru-odin",
                "short-spans",
                "single-listing",
                "twelve-hour",
                "zh-tieba"
            })
    void andOneOfAPostOrThree(String name) {
        assertThat(errors("unknown/small/" + name)).isEmpty();
    }

    private static List<String> errors(String name) {
        String file = Pages.html(name);
        Page page = Pages.parse(file.substring(file.indexOf(END) + END.length()));
        List<String> errors = new ArrayList<>();
        int posts = 0;
        int threads = 0;
        String next = null;
        for (String line : file.substring(0, file.indexOf(END)).lines().skip(1).toList()) {
            String told = line.substring(line.indexOf(':') + 1).strip();
            switch (line.substring(0, Math.max(0, line.indexOf(':')))) {
                case "post" -> check(told, at(page.posts(), posts++), errors);
                case "thread" -> checkRow(told, at(page.threads(), threads++), errors);
                case "next" -> next = told;
                case "last" -> checkLink(told, page.last(), errors);
                default -> errors.add(line);
            }
        }
        checkLink(next, page.next(), errors);
        if (page.posts().size() != posts || page.threads().size() != threads) {
            errors.add(page.posts().size() + " posts, " + page.threads().size() + " threads");
        }
        return errors;
    }

    private static <T> @Nullable T at(List<T> all, int index) {
        return index < all.size() ? all.get(index) : null;
    }

    private static void check(String told, @Nullable Post post, List<String> errors) {
        String[] parts = told.split(" \\| ", 3);
        String[] text = parts[2].split("…", 2);
        boolean right =
                post != null
                        && parts[0].strip().equals(post.author())
                        && Objects.requireNonNull(post.published())
                                .at()
                                .toString()
                                .startsWith(parts[1].replace("Z", "").strip())
                        && bare(post.text()).startsWith(bare(text[0]))
                        && bare(post.text()).endsWith(bare(text[1]));
        if (!right) {
            errors.add(told + " but was " + post);
        }
    }

    private static void checkRow(String told, @Nullable ThreadEntry row, List<String> errors) {
        String[] parts = told.split(" \\| ", 3);
        boolean right =
                row != null
                        && parts[0].strip().equals(row.title())
                        && Objects.requireNonNull(row.url()).value().endsWith(parts[1].strip())
                        && Objects.requireNonNull(row.lastPost())
                                .at()
                                .toString()
                                .startsWith(parts[2].replace("Z", "").strip());
        if (!right) {
            errors.add(told + " but was " + row);
        }
    }

    private static void checkLink(
            @Nullable String end, @Nullable CrawlUrl found, List<String> errors) {
        boolean right = end == null ? found == null : found != null && found.value().endsWith(end);
        if (!right) {
            errors.add(end + " but was " + found);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }
}
