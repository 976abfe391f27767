package dev.brokerwatch.launcher.farm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The pages of a farm's host, prepared once and shared by all hosts. Each is 20 to 40 KB of phpBB-like markup in UTF-8
/// with about 60 links to other pages of the host; one in ten is a board, one in twenty a thread whose first post is an
/// offer, the others are ordinary threads of ten posts. Same seed, same pages.
final class FarmPages {

    /// What stands for the host's number in a page: eight digits when it is sent, so that hosts differ in content.
    static final String HOST_MARK = "@@HOST@@";

    private static final int LINKS = 60;
    private static final int POSTS = 10;
    private static final String[] WORDS = {
        "weather", "garden", "river", "engine", "coffee", "mountain", "window", "music", "holiday",
                "bicycle", "kitchen",
        "winter", "market", "letter", "camera", "forest", "station", "bridge", "dinner", "planet",
                "summer", "pencil",
        "ticket", "island", "doctor", "winter", "battery", "screen", "button", "history", "picture",
                "language"
    };

    private final List<ByteBuffer[]> responses = new ArrayList<>();
    private final int count;

    FarmPages(int count, long seed) {
        this.count = count;
        for (int page = 0; page < count; page++) {
            responses.add(response(render(page, count, new Random(seed + page))));
        }
    }

    /// The HTML of one page of a host that has `count`.
    static String html(int page, int count) {
        return render(page, count, new Random(page)).replace(HOST_MARK, "00000000");
    }

    int count() {
        return count;
    }

    /// The response's bytes in parts; where two parts meet stands the host's number. Each call gives its own views.
    ByteBuffer[] response(int page) {
        ByteBuffer[] parts = responses.get(page);
        ByteBuffer[] views = new ByteBuffer[parts.length];
        for (int i = 0; i < parts.length; i++) {
            views[i] = parts[i].duplicate();
        }
        return views;
    }

    static boolean isBoard(int page) {
        return page % 10 == 0;
    }

    static boolean isOffer(int page) {
        return page % 20 == 7;
    }

    static String pathOf(int page) {
        if (page == 0) {
            return "/";
        }
        return isBoard(page) ? "/viewforum.php?f=" + page : "/viewtopic.php?t=" + page;
    }

    private static ByteBuffer[] response(String html) {
        byte[] body = html.replace(HOST_MARK, "00000000").getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: "
                        + body.length
                        + "\r\nConnection: keep-alive\r\n\r\n";
        String[] parts = (head + html).split(HOST_MARK, -1);
        ByteBuffer[] buffers = new ByteBuffer[parts.length];
        for (int i = 0; i < parts.length; i++) {
            byte[] bytes = parts[i].getBytes(StandardCharsets.UTF_8);
            buffers[i] = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }
        return buffers;
    }

    private static String render(int page, int count, Random random) {
        StringBuilder html = new StringBuilder(40_000);
        html.append("<!DOCTYPE html>\n<html dir=\"ltr\" lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<title>Farm board ")
                .append(HOST_MARK)
                .append(" - page ")
                .append(page)
                .append(
                        "</title><link rel=\"stylesheet\" href=\"./styles/prosilver/theme/stylesheet.css\"></head>\n")
                .append(
                        "<body id=\"phpbb\" class=\"nojs notouch section-view ltr\"><div id=\"wrap\" class=\"wrap\">\n")
                .append("<div id=\"page-body\" class=\"page-body\" role=\"main\">\n");
        if (isBoard(page)) {
            appendBoard(html, count, random);
        } else {
            appendThread(html, page, count, random);
        }
        return html.append(
                        "</div></div><p>Powered by <a href=\"#\">phpBB</a>&reg; Forum Software</p></body></html>\n")
                .toString();
    }

    private static void appendBoard(StringBuilder html, int count, Random random) {
        html.append(
                "<h2 class=\"forum-title\">General talk</h2>\n<div class=\"forumbg\"><ul class=\"topiclist topics\">\n");
        for (int i = 0; i < LINKS; i++) {
            html.append(
                            "<li class=\"row bg1\"><dl class=\"row-item topic_read\"><dt><div class=\"list-inner\"><a href=\".")
                    .append(pathOf(random.nextInt(count)))
                    .append("\" class=\"topictitle\">")
                    .append(sentence(random, 6))
                    .append("</a><br><span class=\"responsive-hide\">")
                    .append(sentence(random, 30))
                    .append("</span></div></dt><dd class=\"posts\">")
                    .append(random.nextInt(90))
                    .append("</dd></dl></li>\n");
        }
        html.append("</ul></div>\n");
    }

    private static void appendThread(StringBuilder html, int page, int count, Random random) {
        String title = isOffer(page) ? "[S] patients database, fresh" : sentence(random, 5);
        html.append("<h2 class=\"topic-title\"><a href=\".")
                .append(pathOf(page))
                .append("\">")
                .append(title)
                .append("</a></h2>\n");
        for (int post = 0; post < POSTS; post++) {
            appendPost(
                    html,
                    page * 100 + post,
                    count,
                    post == 0 && isOffer(page) ? offer(random) : paragraphs(random),
                    random);
        }
        html.append("<div class=\"panel\"><ul>\n");
        for (int i = 0; i < LINKS - POSTS; i++) {
            html.append("<li><a href=\".")
                    .append(pathOf(random.nextInt(count)))
                    .append("\">")
                    .append(sentence(random, 4))
                    .append("</a></li>\n");
        }
        html.append("</ul></div>\n");
    }

    private static void appendPost(
            StringBuilder html, int id, int count, String text, Random random) {
        html.append("<div id=\"p")
                .append(id)
                .append("\" class=\"post has-profile bg2\"><div class=\"inner\">")
                .append("<dl class=\"postprofile\" id=\"profile")
                .append(id)
                .append("\"><dt><a href=\".")
                .append(pathOf(random.nextInt(count)))
                .append("\" class=\"username\">member")
                .append(random.nextInt(500))
                .append("</a></dt></dl>\n")
                .append("<div class=\"postbody\"><div id=\"post_content")
                .append(id)
                .append("\"><p class=\"author\">by ")
                .append(
                        "<time datetime=\"2099-03-02T22:14:00+00:00\">Mon Mar 02, 2099 10:14 pm</time></p>\n")
                .append("<div class=\"content\">")
                .append(text)
                .append("</div></div></div></div></div>\n");
    }

    private static String offer(Random random) {
        return "Selling patients database of a clinic group, "
                + (20 + random.nextInt(900))
                + "k records, name, phone, diagnosis."
                + "<br>Price $"
                + (100 + random.nextInt(900))
                + " for all. Telegram: @nobody_farm_"
                + HOST_MARK
                + "<br>"
                + sentence(random, 200);
    }

    private static String paragraphs(Random random) {
        return sentence(random, 140 + random.nextInt(160)) + "<br>" + sentence(random, 140);
    }

    private static String sentence(Random random, int words) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(words * 8);
        for (int i = 0; i < words; i++) {
            text.writeBytes((i == 0 ? "" : " ").getBytes(StandardCharsets.US_ASCII));
            text.writeBytes(
                    WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.US_ASCII));
        }
        return text.toString(StandardCharsets.US_ASCII);
    }
}
