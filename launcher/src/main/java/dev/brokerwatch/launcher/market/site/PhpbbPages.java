package dev.brokerwatch.launcher.market.site;

import static dev.brokerwatch.launcher.market.site.SitePages.escape;

import dev.brokerwatch.launcher.market.world.Board;
import dev.brokerwatch.launcher.market.world.MarketPost;
import dev.brokerwatch.launcher.market.world.MarketSite;
import dev.brokerwatch.launcher.market.world.Topic;
import dev.brokerwatch.launcher.market.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A board as phpBB 3 writes it with its style prosilver, in UTF-8, with times in UTC.
final class PhpbbPages implements SitePages {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE MMM dd, yyyy h:mm a", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MACHINE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int THREADS_A_PAGE = 25;
    private static final int POSTS_A_PAGE = 10;
    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /ucp.php
            Disallow: /search.php
            Disallow: /posting.php
            """;

    @Override
    public MarketSite site() {
        return MarketSite.PHPBB;
    }

    @Override
    public String pathOf(Topic topic) {
        return "/viewtopic.php?t=" + topic.id();
    }

    @Override
    public Page page(World world, SiteRequest request) {
        int start = request.number("start", 0);
        return switch (request.path()) {
            case "/robots.txt" -> Page.text(ROBOTS);
            case "/", "/index.php" -> index(world);
            case "/viewforum.php" -> board(world, request.number("f", 0), start);
            case "/viewtopic.php" -> topic(world, request, start);
            case "/memberlist.php" ->
                    html("Member", "<h2 class=\"memberlist-title\">Viewing profile</h2>", null);
            default -> missing("The requested page does not exist.");
        };
    }

    private Page index(World world) {
        StringBuilder rows = new StringBuilder();
        for (Board board : world.boards(site())) {
            rows.append(
                    """
                    <li class="row"><dl class="row-item forum_read"><dt title="No unread posts"><div class="list-inner"><a href="./viewforum.php?f=%1$d" class="forumtitle">%2$s</a></div></dt><dd class="topics">%3$d <dfn>Topics</dfn></dd></dl></li>
                    """
                            .formatted(
                                    board.id(), escape(board.name()), board.byLastPost().size()));
        }
        return html(
                "Index page",
                "<div class=\"forabg\"><div class=\"inner\"><ul class=\"topiclist forums\">"
                        + rows
                        + "</ul></div></div>",
                null);
    }

    private Page board(World world, int id, int start) {
        Optional<Board> board = world.board(site(), id);
        if (board.isEmpty()) {
            return missing("The forum you selected does not exist.");
        }
        List<Topic> topics = board.get().byLastPost();
        StringBuilder rows = new StringBuilder();
        for (Topic topic : SitePages.slice(topics, start / THREADS_A_PAGE + 1, THREADS_A_PAGE)) {
            rows.append(row(topic));
        }
        String bar =
                "<div class=\"action-bar bar-top\">"
                        + pagination(
                                topics.size(), start, THREADS_A_PAGE, "./viewforum.php?f=" + id)
                        + "</div>";
        return html(
                board.get().name(),
                "<h2 class=\"forum-title\"><a href=\"./viewforum.php?f="
                        + id
                        + "\">"
                        + escape(board.get().name())
                        + "</a></h2>"
                        + bar
                        + "<div class=\"forumbg\"><div class=\"inner\"><ul class=\"topiclist topics\">"
                        + rows
                        + "</ul></div></div>",
                null);
    }

    private static String row(Topic topic) {
        return """
        <li class="row bg1"><dl class="row-item topic_read"><dt title="No unread posts"><div class="list-inner"><a href="./viewtopic.php?t=%1$d" class="topictitle">%2$s</a><br />
        <div class="topic-poster responsive-hide left-box">by <a href="./memberlist.php?mode=viewprofile&amp;u=%3$d" class="username">%4$s</a> &raquo; <time datetime="%5$s">%6$s</time></div></div></dt>
        <dd class="posts">%7$d <dfn>Replies</dfn></dd><dd class="views">%8$d <dfn>Views</dfn></dd>
        <dd class="lastpost"><span><dfn>Last post </dfn>by <a href="./memberlist.php?mode=viewprofile&amp;u=%9$d" class="username">%10$s</a> <a href="./viewtopic.php?t=%1$d&amp;start=%11$d#p%12$d" title="Go to last post"><i class="icon fa-external-link-square"></i></a><br /><time datetime="%13$s">%14$s</time></span></dd></dl></li>
        """
                .formatted(
                        topic.id(),
                        escape(topic.title()),
                        member(topic.first()),
                        topic.first().author(),
                        MACHINE.format(topic.first().published()),
                        SHOWN.format(topic.first().published()),
                        topic.posts().size() - 1,
                        topic.views(),
                        member(topic.last()),
                        topic.last().author(),
                        (topic.posts().size() - 1) / POSTS_A_PAGE * POSTS_A_PAGE,
                        topic.last().id(),
                        MACHINE.format(topic.last().published()),
                        SHOWN.format(topic.last().published()));
    }

    /// By the thread's number, or by that of one of its posts: then on the page on which that post stands.
    private Page topic(World world, SiteRequest request, int start) {
        int asked = request.number("p", 0);
        Optional<Topic> found =
                (asked == 0
                                ? world.topic(site(), request.number("t", 0))
                                : world.topicOfPost(site(), asked))
                        .filter(topic -> !topic.isRemoved());
        if (found.isEmpty()) {
            return missing("The requested topic does not exist.");
        }
        Topic topic = found.get();
        return thread(topic, asked == 0 ? start : startOf(topic, asked));
    }

    private static int startOf(Topic topic, int post) {
        int before = 0;
        while (topic.posts().get(before).id() != post) {
            before++;
        }
        return before / POSTS_A_PAGE * POSTS_A_PAGE;
    }

    private Page thread(Topic topic, int start) {
        int id = topic.id();
        List<MarketPost> shown =
                SitePages.slice(topic.posts(), start / POSTS_A_PAGE + 1, POSTS_A_PAGE);
        StringBuilder posts = new StringBuilder();
        shown.forEach(post -> posts.append(post(post, topic)));
        String bar =
                "<div class=\"action-bar bar-top\">"
                        + pagination(
                                topic.posts().size(),
                                start,
                                POSTS_A_PAGE,
                                "./viewtopic.php?t=" + id)
                        + "</div>";
        return html(
                        topic.title(),
                        "<h2 class=\"topic-title\"><a href=\"./viewtopic.php?t="
                                + id
                                + "\">"
                                + escape(topic.title())
                                + "</a></h2>"
                                + bar
                                + posts
                                + bar,
                        topic.changedAt())
                .showing(shown);
    }

    private static String post(MarketPost post, Topic topic) {
        String edited =
                post.edited() == null
                        ? ""
                        : "<div class=\"notice\">Last edited by <a href=\"./memberlist.php?mode=viewprofile&amp;u=%d\" class=\"username\">%s</a> on %s, edited 1 time in total.</div>"
                                .formatted(
                                        member(post), post.author(), SHOWN.format(post.edited()));
        return """
        <div id="p%1$d" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile%1$d"><dt class="no-profile-rank no-avatar"><a href="./memberlist.php?mode=viewprofile&amp;u=%2$d" class="username">%3$s</a></dt></dl>
        <div class="postbody"><div id="post_content%1$d"><h3><a href="./viewtopic.php?p=%1$d#p%1$d">%4$s</a></h3>
        <p class="author"><span class="responsive-hide">by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=%2$d" class="username">%3$s</a></strong> &raquo; </span><time datetime="%5$s">%6$s</time></p>
        <div class="content">%7$s</div>%8$s</div></div></div></div><hr class="divider" />
        """
                .formatted(
                        post.id(),
                        member(post),
                        post.author(),
                        escape(
                                topic.first().id() == post.id()
                                        ? topic.title()
                                        : "Re: " + topic.title()),
                        MACHINE.format(post.published()),
                        SHOWN.format(post.published()),
                        String.join(
                                "<br>\n", post.lines().stream().map(SitePages::escape).toList()),
                        edited);
    }

    private static int member(MarketPost post) {
        return Math.floorMod(post.author().hashCode(), 90_000) + 2;
    }

    private static String pagination(int items, int start, int size, String href) {
        int pages = SitePages.pages(items, size);
        int page = start / size + 1;
        StringBuilder list = new StringBuilder("<div class=\"pagination\">" + items + " items");
        if (pages > 1) {
            list.append("<ul>");
            for (int i = 1; i <= pages; i++) {
                if (i <= 5 || i == pages || Math.abs(i - page) <= 1) {
                    list.append(
                            i == page
                                    ? "<li class=\"active\"><span>" + i + "</span></li>"
                                    : "<li><a class=\"button\" href=\"%s&amp;start=%d\" role=\"button\">%d</a></li>"
                                            .formatted(href, (i - 1) * size, i));
                }
            }
            if (page < pages) {
                list.append(
                        "<li class=\"arrow next\"><a class=\"button button-icon-only\" href=\"%s&amp;start=%d\" rel=\"next\" role=\"button\"><span class=\"sr-only\">Next</span></a></li>"
                                .formatted(href, page * size));
            }
            list.append("</ul>");
        }
        return list.append("</div>").toString();
    }

    private static Page missing(String message) {
        return html(
                        "Information",
                        "<div class=\"panel\" id=\"message\"><div class=\"inner\"><h2 class=\"message-title\">Information</h2><p>"
                                + message
                                + "</p></div></div>",
                        null)
                .withStatus(404);
    }

    private static Page html(String title, String body, @Nullable Instant changedAt) {
        return Page.html(
                StandardCharsets.UTF_8,
                """
                <!DOCTYPE html>
                <html dir="ltr" lang="en-gb"><head><meta charset="utf-8" /><title>%1$s - Night Board</title></head>
                <body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><a id="top" class="top-anchor"></a>
                <div id="page-header"><div class="headerbar"><a href="./index.php">Board index</a></div></div>
                <div id="page-body" class="page-body">%2$s</div>
                <div id="page-footer" class="page-footer"><div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>&reg; Forum Software &copy; phpBB Limited</div><span title="UTC">All times are UTC</span></div></div></body></html>
                """
                        .formatted(escape(title), body),
                changedAt);
    }
}
