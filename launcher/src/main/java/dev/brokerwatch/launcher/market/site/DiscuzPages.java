package dev.brokerwatch.launcher.market.site;

import static dev.brokerwatch.launcher.market.site.SitePages.escape;

import dev.brokerwatch.launcher.market.world.Board;
import dev.brokerwatch.launcher.market.world.MarketPost;
import dev.brokerwatch.launcher.market.world.MarketSite;
import dev.brokerwatch.launcher.market.world.Topic;
import dev.brokerwatch.launcher.market.world.World;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A board as Discuz! X3 writes it, in GB18030, with times in China's zone.
final class DiscuzPages implements SitePages {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-M-d HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter DAYS =
            DateTimeFormatter.ofPattern("yyyy-M-d", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern BOARD = Pattern.compile("/forum-([0-9]+)-([0-9]+)\\.html");
    private static final Pattern THREAD =
            Pattern.compile("/thread-([0-9]+)-([0-9]+)-[0-9]+\\.html");
    private static final Pattern MEMBER = Pattern.compile("/space-uid-([0-9]+)\\.html");
    private static final int THREADS_A_PAGE = 20;
    private static final int POSTS_A_PAGE = 10;
    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /api/
            Disallow: /member.php
            Disallow: /search.php
            Disallow: /home.php?mod=spacecp
            """;

    @Override
    public MarketSite site() {
        return MarketSite.DISCUZ;
    }

    @Override
    public String pathOf(Topic topic) {
        return "/thread-" + topic.id() + "-1-1.html";
    }

    @Override
    public Page page(World world, SiteRequest request) {
        String path = request.path();
        if (path.equals("/robots.txt")) {
            return Page.text(ROBOTS);
        }
        if (path.equals("/") || path.equals("/forum.php")) {
            return dynamic(world, request);
        }
        if (BOARD.matcher(path).matches()) {
            return board(world, request, request.inPath(BOARD, 1), request.inPath(BOARD, 2));
        }
        if (THREAD.matcher(path).matches()) {
            return thread(world, request.inPath(THREAD, 1), request.inPath(THREAD, 2));
        }
        return MEMBER.matcher(path).matches()
                ? html(
                        "个人资料",
                        "<div id=\"uhd\"><h2 class=\"mt\">会员 "
                                + request.inPath(MEMBER, 1)
                                + "</h2></div>",
                        null)
                : missing("抱歉，您访问的页面不存在");
    }

    /// The same pages under the addresses that they have without rewriting.
    private Page dynamic(World world, SiteRequest request) {
        return switch (request.query().getOrDefault("mod", "index")) {
            case "forumdisplay" ->
                    board(world, request, request.number("fid", 0), request.number("page", 1));
            case "viewthread" -> thread(world, request.number("tid", 0), request.number("page", 1));
            case "redirect" -> redirect(world, request);
            default -> index(world);
        };
    }

    /// To the page of a thread on which its last post stands, or the one that is asked for.
    private Page redirect(World world, SiteRequest request) {
        boolean last = request.query().getOrDefault("goto", "").equals("lastpost");
        int thread = request.number(last ? "tid" : "ptid", 0);
        Optional<Topic> found = world.topic(site(), thread).filter(topic -> !topic.isRemoved());
        if (found.isEmpty()) {
            return missing("抱歉，指定的主题不存在或已被删除或正在被审核");
        }
        List<MarketPost> posts = found.get().posts();
        int wanted = last ? posts.getLast().id() : request.number("pid", 0);
        int at = 0;
        while (at < posts.size() - 1 && posts.get(at).id() != wanted) {
            at++;
        }
        return Page.redirect(
                "forum.php?mod=viewthread&tid=%d&page=%d#pid%d"
                        .formatted(thread, at / POSTS_A_PAGE + 1, posts.get(at).id()));
    }

    private Page index(World world) {
        StringBuilder rows = new StringBuilder();
        for (Board board : world.boards(site())) {
            rows.append(
                    """
                    <tr class="fl_row"><td class="fl_icn"><a href="forum-%1$d-1.html"><img src="static/image/common/forum.gif" alt="%2$s" /></a></td>
                    <td><h2><a href="forum-%1$d-1.html">%2$s</a></h2></td>
                    <td class="fl_i"><span class="xi2">%3$d</span></td></tr>
                    """
                            .formatted(
                                    board.id(), escape(board.name()), board.byLastPost().size()));
        }
        return html(
                "论坛",
                "<div id=\"ct\" class=\"wp cl\"><div class=\"bm bmw flg cl\"><table cellspacing=\"0\" cellpadding=\"0\" class=\"fl_tb\">"
                        + rows
                        + "</table></div></div>",
                null);
    }

    private Page board(World world, SiteRequest request, int id, int page) {
        Optional<Board> board = world.board(site(), id);
        if (board.isEmpty()) {
            return missing("抱歉，指定的版块不存在");
        }
        List<Topic> topics = board.get().byLastPost();
        StringBuilder rows = new StringBuilder();
        for (Topic topic : SitePages.slice(topics, page, THREADS_A_PAGE)) {
            rows.append(row(topic, request.now()));
        }
        String pagination =
                pagination(
                        page,
                        SitePages.pages(topics.size(), THREADS_A_PAGE),
                        "forum-" + id + "-%d.html");
        return html(
                board.get().name(),
                pagination
                        + "<div id=\"threadlist\" class=\"tl bm bmw\"><div class=\"bm_c\"><table summary=\"forum_"
                        + id
                        + "\" cellspacing=\"0\" cellpadding=\"0\" id=\"threadlisttableid\">"
                        + rows
                        + "</table></div></div>"
                        + pagination,
                null);
    }

    private static String row(Topic topic, Instant now) {
        int pages = SitePages.pages(topic.posts().size(), POSTS_A_PAGE);
        String more =
                pages == 1
                        ? ""
                        : "<span class=\"tps\">&nbsp;...<a href=\"thread-%d-%d-1.html\">%d</a></span>"
                                .formatted(topic.id(), pages, pages);
        return """
        <tbody id="normalthread_%1$d"><tr><td class="icn"><a href="thread-%1$d-1-1.html" target="_blank"><img src="static/image/common/folder_common.gif" /></a></td>
        <th class="common"><a href="thread-%1$d-1-1.html" onclick="atarget(this)" class="s xst">%2$s</a>%3$s</th>
        <td class="by"><cite><a href="space-uid-%4$d.html" c="1">%5$s</a></cite><em><span>%6$s</span></em></td>
        <td class="num"><a href="thread-%1$d-1-1.html" class="xi2">%7$d</a><em>%8$d</em></td>
        <td class="by"><cite><a href="space-uid-%9$d.html" c="1">%10$s</a></cite><em><a href="forum.php?mod=redirect&amp;tid=%1$d&amp;goto=lastpost#lastpost">%11$s</a></em></td></tr></tbody>
        """
                .formatted(
                        topic.id(),
                        escape(topic.title()),
                        more,
                        uid(topic.first()),
                        topic.first().author(),
                        DAYS.format(topic.first().published()),
                        topic.posts().size() - 1,
                        topic.views(),
                        uid(topic.last()),
                        topic.last().author(),
                        ago(topic.last().published(), now));
    }

    /// Young posts show how long ago they were written, and the time as a title.
    private static String ago(Instant then, Instant now) {
        Duration ago = Duration.between(then, now);
        String exact = SECONDS.format(then);
        if (ago.compareTo(Duration.ofDays(1)) >= 0) {
            return exact;
        }
        String words =
                ago.compareTo(Duration.ofHours(1)) >= 0
                        ? ago.toHours() + "&nbsp;小时前"
                        : ago.toMinutes() + "&nbsp;分钟前";
        return "<span title=\"" + exact + "\">" + words + "</span>";
    }

    private Page thread(World world, int id, int page) {
        Optional<Topic> found = world.topic(site(), id).filter(topic -> !topic.isRemoved());
        if (found.isEmpty()) {
            return missing("抱歉，指定的主题不存在或已被删除或正在被审核");
        }
        Topic topic = found.get();
        StringBuilder posts = new StringBuilder();
        int floor = Math.max(0, page - 1) * POSTS_A_PAGE;
        List<MarketPost> shown = SitePages.slice(topic.posts(), page, POSTS_A_PAGE);
        for (MarketPost post : shown) {
            posts.append(post(post, ++floor, id));
        }
        String pagination =
                pagination(
                        page,
                        SitePages.pages(topic.posts().size(), POSTS_A_PAGE),
                        "thread-" + id + "-%d-1.html");
        return html(
                        topic.title() + " - " + topic.board().name(),
                        """
                        <div id="pt" class="bm cl"><div class="z"><a href="forum.php">论坛</a><em>&rsaquo;</em><a href="forum-%1$d-1.html">%2$s</a></div></div>
                        %3$s<div id="postlist" class="pl bm"><table cellspacing="0" cellpadding="0"><tr><td class="pls ptn pbn"><div class="hm ptn"><span class="xg1">查看:</span> <span class="xi1">%4$d</span></div></td>
                        <td class="plc ptm pbn vwthd"><h1 class="ts"><span id="thread_subject">%5$s</span></h1></td></tr></table>
                        %6$s</div>%3$s
                        """
                                .formatted(
                                        topic.board().id(),
                                        escape(topic.board().name()),
                                        pagination,
                                        topic.views(),
                                        escape(topic.title()),
                                        posts),
                        topic.changedAt())
                .showing(shown);
    }

    private static String post(MarketPost post, int floor, int thread) {
        String edited =
                post.edited() == null
                        ? ""
                        : "<i class=\"pstatus\"> 本帖最后由 %s 于 %s 编辑 </i><br /><br />"
                                .formatted(post.author(), SECONDS.format(post.edited()));
        return """
        <div id="post_%1$d"><table id="pid%1$d" class="plhin" summary="pid%1$d" cellspacing="0" cellpadding="0"><tr>
        <td class="pls" rowspan="2"><div id="favatar%1$d" class="pls favatar"><div class="pi"><div class="authi"><a href="space-uid-%2$d.html" target="_blank" class="xw1">%3$s</a></div></div></div></td>
        <td class="plc"><div class="pi"><strong><a href="thread-%4$d-1-1.html" id="postnum%1$d">%5$s</a></strong><div class="pti"><div class="authi"><em id="authorposton%1$d">发表于 %6$s</em></div></div></div>
        <div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f" id="postmessage_%1$d">
        %7$s%8$s</td></tr></table></div></div></div></td></tr></table></div>
        """
                .formatted(
                        post.id(),
                        uid(post),
                        post.author(),
                        thread,
                        floor == 1 ? "楼主" : floor + "<sup>#</sup>",
                        SECONDS.format(post.published()),
                        edited,
                        String.join(
                                "<br />\n", post.lines().stream().map(SitePages::escape).toList()));
    }

    private static int uid(MarketPost post) {
        return Math.floorMod(post.author().hashCode(), 90_000) + 1;
    }

    private static String pagination(int page, int pages, String href) {
        if (pages == 1) {
            return "";
        }
        StringBuilder links = new StringBuilder("<div class=\"pg\">");
        for (int i = 1; i <= Math.min(pages, 10); i++) {
            links.append(
                    i == page
                            ? "<strong>" + i + "</strong>"
                            : "<a href=\""
                                    + String.format(Locale.ROOT, href, i)
                                    + "\">"
                                    + i
                                    + "</a>");
        }
        if (pages > 10) {
            links.append("<a href=\"")
                    .append(String.format(Locale.ROOT, href, pages))
                    .append("\" class=\"last\">... ")
                    .append(pages)
                    .append("</a>");
        }
        if (page < pages) {
            links.append("<a href=\"")
                    .append(String.format(Locale.ROOT, href, page + 1))
                    .append("\" class=\"nxt\">下一页</a>");
        }
        return links.append("</div>\n").toString();
    }

    private static Page missing(String message) {
        return html(
                        "提示信息",
                        "<div id=\"messagetext\" class=\"alert_error\"><p>"
                                + message
                                + "</p></div>",
                        null)
                .withStatus(404);
    }

    private static Page html(String title, String body, @Nullable Instant changedAt) {
        return Page.html(
                GB18030,
                """
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
                <html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb18030" />
                <title>%1$s - Powered by Discuz!</title><meta name="generator" content="Discuz! X3.4" /></head>
                <body id="nv_forum"><div id="hd"><div class="wp"><a href="forum.php" title="论坛">论坛</a></div></div>
                <div id="wp" class="wp">%2$s</div>
                <div id="ft" class="wp cl"><p>Powered by <strong>Discuz!</strong> <em>X3.4</em></p><p class="xs0">GMT+8</p></div></body></html>
                """
                        .formatted(escape(title), body),
                changedAt);
    }
}
