package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.TextWriter;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.engine.Pager.Neighbours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/// PTT's web pages: an article as it stood on a terminal, with its head as lines, and the comments ("pushes") below it, which
/// are posts here. Its boards show the newest first, and lead to older ones by "previous page".
final class Ptt extends BoardEngine {

    private static final Selector CONTENT = Selector.of(List.of("#main-content"));
    private static final Selector TAGS = Selector.of(List.of(".article-meta-tag"));
    private static final Selector PUSHES = Selector.of(List.of("div.push"));
    private static final Selector USER = Selector.of(List.of(".push-userid"));
    private static final Selector WORDS = Selector.of(List.of(".push-content"));
    private static final Selector WHEN = Selector.of(List.of(".push-ipdatetime"));
    private static final Selector NOISE =
            Selector.of(
                    List.of(
                            ".article-metaline | .article-metaline-right | .push | span.f2 | .richcontent"));
    private static final Selector QUOTES = Selector.of(List.of("span.f6"));
    private static final Selector PAGES = Selector.of(List.of(".btn-group-paging a"));
    private static final int MOST_PUSHES = 2_000;

    Ptt(EngineFile file, EngineTools tools) {
        super("ptt", file, tools);
    }

    @Override
    public Reading read(PageView page) {
        PageDom dom = page.dom();
        Element content = dom.first(CONTENT, dom.document());
        if (content == null || dom.first(TAGS, content) == null) {
            return super.read(page);
        }
        Map<String, String> head = head(dom, content);
        String thread = articleKey(page.url().value());
        List<PostParts> posts = new ArrayList<>();
        posts.add(article(dom, content, head, thread));
        for (Element push : dom.select(PUSHES, content)) {
            if (posts.size() <= MOST_PUSHES && dom.first(USER, push) != null) {
                posts.add(push(dom, push, thread, posts.size()));
            }
        }
        String year = yearOf(head.get("時間"));
        posts.replaceAll(post -> year.isEmpty() ? post : dated(post, year));
        String title = head.getOrDefault("標題", PageTitle.of(dom));
        return new Reading(PageKind.THREAD, title, posts, List.of(), null, null, false);
    }

    @Override
    Neighbours neighbours(PageDom dom, Selectors used, List<ThreadParts> threads) {
        for (Element link : dom.select(PAGES)) {
            if (Texts.line(link).contains("上頁") && Attr.has(link, "href")) {
                return new Neighbours(Attr.of(link, "href"), null);
            }
        }
        return new Neighbours(null, null);
    }

    private static Map<String, String> head(PageDom dom, Element content) {
        Map<String, String> head = new HashMap<>();
        for (Element tag : dom.select(TAGS, content)) {
            Element value = tag.nextElementSibling();
            if (value != null) {
                head.putIfAbsent(Texts.line(tag), Texts.line(value));
            }
        }
        return head;
    }

    private static PostParts article(
            PageDom dom, Element content, Map<String, String> head, String thread) {
        List<Element> noise = new ArrayList<>(dom.select(NOISE, content));
        List<String> quotes = new ArrayList<>();
        for (Element quote : dom.select(QUOTES, content)) {
            quotes.add(TextWriter.write(quote));
            noise.add(quote);
        }
        return new PostParts(
                thread,
                "0",
                handle(head.get("作者")),
                null,
                head.containsKey("時間") ? List.of(head.getOrDefault("時間", "")) : List.of(),
                List.of(),
                withoutTail(TextWriter.writeLines(content, noise::contains)),
                quotes,
                null,
                false);
    }

    /// Comments tell month and day only; they are of the article's year, or the one that it had just begun.
    private static PostParts dated(PostParts push, String year) {
        if (push.key().equals("0") || push.published().isEmpty()) {
            return push;
        }
        String told = push.published().getFirst();
        int date = told.indexOf('/') - 2;
        String dated = date < 0 ? told : year + "/" + told.substring(date);
        return new PostParts(
                push.thread(),
                push.key(),
                push.author(),
                push.authorId(),
                List.of(dated),
                List.of(),
                push.text(),
                push.quotes(),
                push.href(),
                push.sold());
    }

    private static String yearOf(@Nullable String time) {
        int start = time == null ? -1 : time.lastIndexOf(' ') + 1;
        String year = time == null ? "" : time.substring(start);
        return year.length() == 4 && Pager.isNumber(year) ? year : "";
    }

    /// A line of two dashes ends the text; the writer's signature follows.
    private static String withoutTail(String text) {
        int tail = text.lastIndexOf("\n--");
        boolean whole = tail >= 0 && (tail + 3 == text.length() || text.charAt(tail + 3) == '\n');
        return whole ? text.substring(0, tail).stripTrailing() : text;
    }

    /// `name (nickname)` is the name.
    private static @Nullable String handle(@Nullable String author) {
        if (author == null || author.isEmpty()) {
            return null;
        }
        int nickname = author.indexOf(" (");
        return nickname > 0 ? author.substring(0, nickname) : author;
    }

    private static PostParts push(PageDom dom, Element push, String thread, int ordinal) {
        Element user = dom.first(USER, push);
        Element words = dom.first(WORDS, push);
        Element when = dom.first(WHEN, push);
        String text = words == null ? "" : Texts.line(words);
        return new PostParts(
                thread,
                Integer.toString(ordinal),
                user == null ? null : Texts.line(user),
                null,
                when == null ? List.of() : List.of(Texts.line(when)),
                List.of(),
                text.startsWith(":") ? text.substring(1).strip() : text,
                List.of(),
                null,
                false);
    }

    /// `M.1597207496.A.D63` of the article's address.
    private static String articleKey(String url) {
        int start = url.lastIndexOf('/') + 1;
        int end = url.lastIndexOf(".html");
        return end > start ? url.substring(start, end) : url.substring(start);
    }
}
