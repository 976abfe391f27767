package dev.brokerwatch.launcher.endtoend;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A labelled post as the only one of a thread, on a page as phpBB makes them.
final class PlainThread {

    private PlainThread() {}

    /// `post` holds `title` and `text`; `number` is the thread's and the post's.
    static String of(JsonNode post, Instant published, int number) {
        String title = escape(post.path("title").asString());
        String text =
                post.path("text")
                        .asString()
                        .lines()
                        .map(PlainThread::escape)
                        .collect(Collectors.joining("<br>\n"));
        return """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>%2$s</title></head>
        <body id="phpbb" class="section-viewtopic"><div id="page-body" class="page-body">
        <h2 class="topic-title"><a href="./viewtopic.php?t=%1$d">%2$s</a></h2>
        <div id="p%1$d" class="post has-profile bg2"><div class="inner">
        <dl class="postprofile" id="profile%1$d"><dt><a href="./memberlist.php?mode=viewprofile&amp;u=%1$d" class="username">writer%1$d</a></dt></dl>
        <div class="postbody"><div id="post_content%1$d"><h3><a href="./viewtopic.php?p=%1$d#p%1$d">%2$s</a></h3>
        <p class="author">by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=%1$d" class="username">writer%1$d</a></strong> &raquo; <time datetime="%4$s">lately</time></p>
        <div class="content">%3$s</div></div></div></div></div>
        </div><div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>&reg; Forum Software</div></body></html>
        """
                .formatted(number, title, text, published.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
