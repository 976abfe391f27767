package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.engine.Pager.Neighbours;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads pages of software that nobody described: what repeats, tells a time or a member, and has more words of its own than
/// links, is a post; what repeats and is mostly one link is a thread's row.
final class GenericEngine extends BoardEngine {

    private static final int MOST_POSTS = 500;
    private static final int LEAST_WORDS = 12;

    private final EngineTools tools;
    private final EngineFile file;
    private final Selectors selectors;

    GenericEngine(EngineFile file, EngineTools tools) {
        super("generic", file, tools);
        this.tools = tools;
        this.file = file;
        selectors = file.selectors("generic");
    }

    /// It reads what no other does.
    @Override
    public int markers(PageDom dom) {
        return 0;
    }

    @Override
    public Reading read(PageView page) {
        Reading known = super.read(page);
        if (!known.posts().isEmpty() || !known.threads().isEmpty()) {
            return known;
        }
        PageDom dom = page.dom();
        Repeats repeats = new Repeats(dom);
        List<Element> posts = bestPosts(page, repeats);
        List<ThreadParts> rows = posts.isEmpty() ? bestRows(page, repeats) : List.of();
        if (posts.isEmpty() && rows.isEmpty()) {
            posts = single(page, repeats);
        }
        if (posts.isEmpty() && rows.isEmpty()) {
            return known;
        }
        Neighbours neighbours = tools.pager().find(dom, Selectors.NONE);
        return new Reading(
                rows.isEmpty() ? PageKind.THREAD : PageKind.BOARD,
                known.title(),
                read(page, posts),
                rows,
                neighbours.next(),
                neighbours.last(),
                false);
    }

    private List<PostParts> read(PageView page, List<Element> blocks) {
        String thread = Addresses.threadOf(page.url());
        PostReader reader =
                new PostReader(
                        selectors.with(page.selectors()),
                        file.patterns("post"),
                        file.patterns("member"),
                        tools.guess());
        List<PostParts> posts = new ArrayList<>();
        for (Element block : blocks.subList(0, Math.min(blocks.size(), MOST_POSTS))) {
            posts.add(reader.read(page, block, thread, posts.size() + 1, false));
        }
        return posts;
    }

    private List<Element> bestPosts(PageView page, Repeats repeats) {
        List<Element> best = List.of();
        double most = 0;
        for (Repeats.Group group : repeats.groups()) {
            double score = postScore(page, group);
            if (score > most) {
                most = score;
                best = group.blocks();
            }
        }
        return best;
    }

    /// Zero where the group's members are no posts.
    private double postScore(PageView page, Repeats.Group group) {
        List<Element> blocks = group.blocks();
        int own = group.words() - group.linked();
        if (own < LEAST_WORDS * blocks.size() || group.linked() > own) {
            return 0;
        }
        int timed = 0;
        int signed = 0;
        int looked = 0;
        for (Element block : blocks.subList(0, Math.min(blocks.size(), 8))) {
            looked++;
            if (tools.guess().time(page.dom(), block, null, page.frame()) != null) {
                timed++;
            }
            if (tools.guess().author(page.dom(), block, null) != null
                    || tools.guess().authorInWords(page.dom(), block, null) != null) {
                signed++;
            }
        }
        if (timed * 2 < looked && signed * 2 < looked) {
            return 0;
        }
        double evidence = (double) (2 * timed + signed) / looked;
        return evidence * Math.sqrt(own) * (evidence >= 2 ? 2 : 1);
    }

    private List<ThreadParts> bestRows(PageView page, Repeats repeats) {
        List<ThreadParts> best = List.of();
        int most = 0;
        for (Repeats.Group group : repeats.groups()) {
            List<ThreadParts> rows = rows(page, group);
            int timed = (int) rows.stream().filter(row -> !row.lastPost().isEmpty()).count();
            if (rows.size() >= 3 && timed * 2 >= rows.size() && timed * 10 + group.words() > most) {
                most = timed * 10 + group.words();
                best = rows;
            }
        }
        return best;
    }

    private List<ThreadParts> rows(PageView page, Repeats.Group group) {
        List<ThreadParts> rows = new ArrayList<>();
        if (group.linked() * 4 < group.words()) {
            return rows;
        }
        for (Element block : group.blocks()) {
            Element link = longestLink(page.dom(), block);
            if (link != null) {
                rows.add(
                        new ThreadParts(
                                Texts.line(link),
                                Attr.of(link, "href"),
                                null,
                                lastTime(page, block)));
            }
        }
        return rows;
    }

    private static @Nullable Element longestLink(PageDom dom, Element block) {
        Element longest = null;
        int most = 1;
        for (Element element : dom.within(block)) {
            if (element.normalName().equals("a")
                    && Attr.has(element, "href")
                    && !BlockGuess.leadsToUser(Attr.of(element, "href"))) {
                int length = Texts.line(element).length();
                if (length > most) {
                    most = length;
                    longest = element;
                }
            }
        }
        return longest;
    }

    /// A row tells when the thread was opened and when last answered; the later one counts.
    private List<String> lastTime(PageView page, Element block) {
        return tools.guess().timesOf(page.dom(), block, null, page.frame());
    }

    /// One post alone: an article, or the element with most words that tells who wrote it or when.
    private List<Element> single(PageView page, Repeats repeats) {
        for (Element article :
                page.dom().select(Selector.of(List.of("article", "[role=main]", "main")))) {
            boolean told =
                    tools.guess().time(page.dom(), article, null, page.frame()) != null
                            && repeats.plainWords(article) >= LEAST_WORDS;
            if (told) {
                return List.of(article);
            }
        }
        return List.of();
    }
}
