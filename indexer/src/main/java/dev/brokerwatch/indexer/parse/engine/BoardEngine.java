package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.engine.Pager.Neighbours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A board software that is read by its file alone. Those whose pages need more extend it.
class BoardEngine implements Engine {

    private static final int MOST_POSTS = 500;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_LINKS = 2_000;
    private static final int LONGEST_NOTICE = 2_000;
    private static final int MANY_MARKERS = 4;
    private static final Selector SELF =
            Selector.of(List.of("link[rel=canonical] @href", "meta[property=og:url] @content"));
    private static final Selector LINKS = Selector.of(List.of("a @href"));

    private final String name;
    private final List<Selector> markers;
    private final Selector generator;
    private final Selectors selectors;
    private final List<KeyPattern> threadKeys;
    private final List<KeyPattern> boardKeys;
    private final List<KeyPattern> postKeys;
    private final List<KeyPattern> memberKeys;
    private final EngineTools tools;

    BoardEngine(String name, EngineFile file, EngineTools tools) {
        this.name = name;
        this.tools = tools;
        selectors = file.selectors(name);
        List<String> marks = file.markers() == null ? List.of() : file.markers();
        generator = Selector.of(marks.stream().filter(BoardEngine::namesGenerator).toList());
        markers = marks.stream().map(mark -> Selector.of(List.of(mark))).toList();
        threadKeys = file.patterns("thread");
        boardKeys = file.patterns("board");
        postKeys = file.patterns("post");
        memberKeys = file.patterns("member");
    }

    @Override
    public final String name() {
        return name;
    }

    /// Of a long list one marker alone tells nothing: others link to a software, or share a class with it. What made the page
    /// by its own word did.
    @Override
    public int markers(PageDom dom, int least) {
        int found = 0;
        for (int i = 0; i < markers.size() && found + markers.size() - i >= least; i++) {
            if (dom.has(markers.get(i))) {
                found++;
            }
        }
        boolean sure = found > 1 || markers.size() < MANY_MARKERS || dom.has(generator);
        return sure ? found : 0;
    }

    private static boolean namesGenerator(String mark) {
        return mark.startsWith("meta[name=generator]");
    }

    @Override
    public Reading read(PageView view) {
        Selectors used = selectors.with(view.selectors());
        PageView page = headed(prepared(view), used);
        String title = title(page.dom(), used);
        boolean closed = isClosed(page.dom(), used) || tools.words().tellsSale(title);
        boolean boardAsked = isListed(page, used);
        List<ThreadParts> threads = boardAsked ? rows(page, used) : List.of();
        List<PostParts> posts = threads.isEmpty() ? posts(page, used, closed) : List.of();
        if (threads.isEmpty() && posts.isEmpty()) {
            threads = rows(page, used);
        }
        boolean empty = posts.isEmpty() && threads.isEmpty();
        PageKind kind = empty ? kindOfEmpty(page, used) : kindOf(threads);
        Neighbours neighbours =
                kind == PageKind.THREAD || kind == PageKind.BOARD
                        ? ofItsOwn(neighbours(page.dom(), used, threads), page, kind)
                        : new Neighbours(null, null);
        return new Reading(
                kind,
                title,
                posts,
                threads,
                neighbours.next(),
                neighbours.last(),
                empty && isRemoved(page.dom(), used));
    }

    /// Whether the page is a board's by its address or by its own word.
    final boolean isListed(PageView page, Selectors used) {
        return KeyPattern.find(boardKeys, page.url().value()) != null
                || page.dom().has(used.of(Part.LIST));
    }

    /// Views for printing and for machines write a post's head and its text side by side: each pair becomes one element.
    private static PageView headed(PageView page, Selectors used) {
        PageDom dom = page.dom();
        List<Element> heads = used.all(Part.POST_HEAD, dom, dom.document());
        return heads.isEmpty() ? page : page.with(Blocks.wrapped(dom, heads, "headed-post"));
    }

    /// Where a page must be brought into form first.
    PageView prepared(PageView page) {
        return page;
    }

    /// The links to the next and last page; old boards call the older page the next.
    Neighbours neighbours(PageDom dom, Selectors used, List<ThreadParts> threads) {
        return tools.pager().find(dom, used);
    }

    /// A thread's page may show the pages of its board too: those are not its neighbours.
    private Neighbours ofItsOwn(Neighbours found, PageView page, PageKind kind) {
        String next = found.next();
        boolean other =
                kind == PageKind.THREAD
                        && KeyPattern.find(threadKeys, page.url().value()) != null
                        && KeyPattern.find(threadKeys, next) == null
                        && KeyPattern.find(boardKeys, next) != null;
        return other ? new Neighbours(null, null) : found;
    }

    final EngineTools tools() {
        return tools;
    }

    private static PageKind kindOf(List<ThreadParts> threads) {
        return threads.isEmpty() ? PageKind.THREAD : PageKind.BOARD;
    }

    private PageKind kindOfEmpty(PageView page, Selectors used) {
        PageDom dom = page.dom();
        String url = page.url().value();
        if (!used.all(Part.FORUM, dom, dom.document()).isEmpty()
                && KeyPattern.find(threadKeys, url) == null
                && KeyPattern.find(boardKeys, url) == null) {
            return PageKind.INDEX;
        }
        if (!used.all(Part.PROFILE, dom, dom.document()).isEmpty()
                || KeyPattern.find(memberKeys, url) != null) {
            return PageKind.PROFILE;
        }
        if (KeyPattern.find(threadKeys, url) != null) {
            return PageKind.THREAD;
        }
        return KeyPattern.find(boardKeys, url) != null ? PageKind.BOARD : PageKind.OTHER;
    }

    private boolean isRemoved(PageDom dom, Selectors used) {
        for (Element notice : dom.selectAll(used.of(Part.NOTICE), dom.document())) {
            String words = Texts.line(notice);
            if (words.length() < LONGEST_NOTICE && tools.words().tellsRemoval(words)) {
                return true;
            }
        }
        return false;
    }

    private static String title(PageDom dom, Selectors used) {
        Found found = used.first(Part.TITLE, dom, dom.document());
        String title = found == null ? "" : found.value();
        return title.isEmpty() ? PageTitle.of(dom) : title;
    }

    private boolean isClosed(PageDom dom, Selectors used) {
        for (Element mark : dom.selectAll(used.of(Part.CLOSED), dom.document())) {
            String words =
                    Texts.line(mark) + " " + Attr.of(mark, "title") + " " + Attr.of(mark, "alt");
            String names = BlockGuess.names(mark) + " " + Attr.of(mark, "src");
            boolean sign = words.isBlank() && BlockGuess.containsAny(names, "lock", "clos");
            if (sign || tools.words().tellsClosing(words)) {
                return true;
            }
        }
        return false;
    }

    private List<PostParts> posts(PageView page, Selectors used, boolean closed) {
        PageDom dom = page.dom();
        List<Element> blocks = used.all(Part.POST, dom, dom.document());
        boolean grown = blocks.isEmpty();
        if (grown) {
            blocks = Blocks.around(dom, used.all(Part.TEXT, dom, dom.document()));
        }
        PostReader reader = new PostReader(used, postKeys, memberKeys, tools);
        String thread = blocks.isEmpty() ? "" : threadKey(page);
        List<PostParts> posts = new ArrayList<>();
        Element outer = null;
        for (Element block : blocks) {
            boolean inner = outer != null && dom.contains(outer, block);
            if (posts.size() >= MOST_POSTS || inner || isNoPost(dom, used, block)) {
                continue;
            }
            outer = block;
            posts.add(reader.read(page, block, thread, posts.size() + 1, closed));
        }
        return posts;
    }

    /// Advertisements stand in blocks of posts, without author and text.
    private static boolean isNoPost(PageDom dom, Selectors used, Element block) {
        return !used.of(Part.TEXT).isEmpty()
                && used.first(Part.TEXT, dom, block) == null
                && used.first(Part.AUTHOR, dom, block) == null;
    }

    /// Of several rows that lead to the same, as a product's picture, name and button do, the one with most words.
    private List<ThreadParts> rows(PageView page, Selectors used) {
        RowReader reader = new RowReader(used, tools.guess());
        Map<String, ThreadParts> rows = new LinkedHashMap<>();
        for (Element row : used.all(Part.ROW, page.dom(), page.dom().document())) {
            ThreadParts thread = rows.size() < MOST_ROWS ? reader.read(page, row) : null;
            if (thread != null) {
                String href = thread.href();
                boolean leads = href != null && href.length() > 1 && !href.startsWith("javascript");
                rows.merge(leads ? href : "row " + rows.size(), thread, BoardEngine::longer);
            }
        }
        return List.copyOf(rows.values());
    }

    private static ThreadParts longer(ThreadParts one, ThreadParts other) {
        return other.title().length() > one.title().length() ? other : one;
    }

    /// The software's key of the thread: from the page's address, from what it calls its own address, from its links.
    private String threadKey(PageView page) {
        PageDom dom = page.dom();
        String key = KeyPattern.find(threadKeys, page.url().value());
        for (Element self : dom.selectAll(SELF, dom.document())) {
            if (key == null) {
                key = KeyPattern.find(threadKeys, Attr.of(self, "href") + Attr.of(self, "content"));
            }
        }
        if (key != null) {
            return key;
        }
        key = mostLinked(dom);
        return key == null ? Addresses.threadOf(page.url()) : key;
    }

    /// A thread's page links to itself more than to any other thread: to its pages, its posts, its reply form.
    private @Nullable String mostLinked(PageDom dom) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Element> links = dom.select(LINKS, dom.document());
        for (Element link : links.subList(0, Math.min(links.size(), MOST_LINKS))) {
            String key = KeyPattern.find(threadKeys, Attr.of(link, "href"));
            if (key != null) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        String most = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (most == null || entry.getValue() > counts.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }
}
