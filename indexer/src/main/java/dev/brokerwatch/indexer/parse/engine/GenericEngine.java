package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.engine.Pager.Neighbours;
import dev.brokerwatch.indexer.parse.engine.TimeSpots.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Reads pages of software that nobody described: what repeats, tells a time or a member, and has more words of its own than
/// links, is a post; what repeats and is mostly one link is a thread's row.
final class GenericEngine extends BoardEngine {

    private static final int MOST_POSTS = 500;
    private static final int LEAST_WORDS = 12;
    private static final int MOST_BESIDE = 150;
    private static final int SURE_AUTHOR = 40;

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
    public int markers(PageDom dom, int least) {
        return 0;
    }

    @Override
    public Reading read(PageView page) {
        Reading known = super.read(page);
        if (!known.posts().isEmpty() || !known.threads().isEmpty()) {
            return known;
        }
        TimeSpots times = TimeSpots.in(page.dom(), page.frame(), tools.times(), tools.words());
        Repeats repeats = new Repeats(page.dom());
        PostSets.Choice choice = new PostSets(page.dom(), repeats, times).best(times.spots());
        Neighbours neighbours = tools.pager().find(page.dom(), Selectors.NONE);
        if (choice != null && choice.rows()) {
            List<ThreadParts> rows = new Rows(page.dom()).read(choice.blocks(), times.spots());
            return reading(known, List.of(), rows, neighbours);
        }
        List<PostParts> posts =
                choice == null ? List.of() : read(page, choice.blocks(), times.others());
        if (posts.isEmpty()) {
            posts = single(page, repeats, times);
        }
        List<ThreadParts> rows = posts.isEmpty() ? bestRows(page, repeats) : List.of();
        return posts.isEmpty() && rows.isEmpty()
                ? known.beside(neighbours.next(), neighbours.last())
                : reading(known, posts, rows, neighbours);
    }

    private static Reading reading(
            Reading known, List<PostParts> posts, List<ThreadParts> rows, Neighbours neighbours) {
        return new Reading(
                rows.isEmpty() ? PageKind.THREAD : PageKind.BOARD,
                known.title(),
                posts,
                rows,
                neighbours.next(),
                neighbours.last(),
                false);
    }

    private List<PostParts> read(PageView view, List<PostSets.Block> found, List<Spot> others) {
        List<PostSets.Block> kept = found.subList(0, Math.min(found.size(), MOST_POSTS));
        List<Element> blocks = Blocks.of(kept.stream().map(PostSets.Block::nodes).toList());
        PageView page = view.with(PageDom.of(view.dom().document()));
        Repeats repeats = new Repeats(page.dom());
        List<PostReader.@Nullable Guess> guesses =
                new GuessedPosts(page.dom(), repeats, tools, others)
                        .guess(blocks, kept.stream().map(PostSets.Block::spot).toList());
        String thread = Addresses.threadOf(page.url());
        PostReader reader =
                new PostReader(
                        selectors.with(page.selectors()),
                        file.patterns("post"),
                        file.patterns("member"),
                        tools);
        List<PostParts> posts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            PostReader.Guess guess = guesses.get(i);
            if (guess != null) {
                posts.add(reader.read(page, blocks.get(i), guess, thread, posts.size() + 1));
            }
        }
        return posts;
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
                    && !NameGuess.leadsToUser(Attr.of(element, "href"))) {
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

    /// One post alone: the element with most words, and the time that stands nearest before it, else behind.
    private List<PostParts> single(PageView page, Repeats repeats, TimeSpots times) {
        PageDom dom = page.dom();
        Element text = null;
        int most = LEAST_WORDS;
        Set<Node> told = new HashSet<>();
        times.spots().forEach(spot -> told.add(spot.node()));
        times.others().forEach(spot -> told.add(spot.node()));
        for (Element element : dom.within(dom.body())) {
            int words = TextVote.massOf(repeats, element, told);
            if (words > most) {
                most = words;
                text = element;
            }
        }
        Spot nearest = text == null ? null : nearest(dom, text, times.spots());
        if (text == null || nearest == null) {
            return List.of();
        }
        Element block = text;
        while (!dom.contains(block, nearest.element()) && block.parent() != null) {
            block = block.parent();
        }
        Element whole = withAuthor(dom, repeats, block, text);
        return read(page, List.of(new PostSets.Block(List.of(whole), nearest)), times.others());
    }

    /// The author may stand beside text and time: the box around all three, where it has not many more words.
    private Element withAuthor(PageDom dom, Repeats repeats, Element block, Element text) {
        Element at = block;
        int words = repeats.words(block);
        while (at != null && !at.equals(dom.body()) && repeats.words(at) <= words + MOST_BESIDE) {
            if (tells(dom, at, text)) {
                return at;
            }
            at = at.parent();
        }
        return block;
    }

    private boolean tells(PageDom dom, Element block, Element text) {
        for (Element element : BlockGuess.some(dom, block)) {
            if (!dom.contains(text, element)
                    && tools.names().scoreAsAuthor(element) >= SURE_AUTHOR
                    && tools.names().isName(Texts.line(element))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Spot nearest(PageDom dom, Element text, List<Spot> spots) {
        int place = dom.place(text);
        Spot nearest = null;
        for (Spot spot : spots) {
            boolean before = dom.place(spot.element()) <= place;
            if (before || nearest == null) {
                nearest = spot;
            }
        }
        return nearest;
    }
}
