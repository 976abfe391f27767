package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.parse.dom.Links;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.engine.Engines;
import dev.brokerwatch.indexer.parse.engine.PageTitle;
import dev.brokerwatch.indexer.parse.engine.PageView;
import dev.brokerwatch.indexer.parse.engine.PostParts;
import dev.brokerwatch.indexer.parse.engine.Reading;
import dev.brokerwatch.indexer.parse.engine.ThreadParts;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a page's posts, threads and neighbours. Thread-safe; time and memory are bounded whatever the page holds.
public final class PageParser {

    private static final Selector SELF =
            Selector.of(List.of("link[rel=canonical] @href", "meta[property=og:url] @content"));

    /// In characters, of all posts together: far more than a page of any board has. What follows was made to cost time.
    private static final int MOST_TEXT = 2_000_000;

    private final Engines engines;
    private final TimeReader times;

    private PageParser(Engines engines, TimeReader times) {
        this.engines = engines;
        this.times = times;
    }

    /// Reads the engines' selectors from the operator's files. Throws `IllegalArgumentException` that names the file and the
    /// mend, where one cannot be used.
    public static PageParser of(OperatorFiles files) {
        TimeReader times = TimeReader.of(files);
        return new PageParser(Engines.of(files, times), times);
    }

    /// Throws `IllegalArgumentException` where a site's corrections name an unknown part or are no selectors.
    public static void check(Map<String, String> selectors) {
        Engines.check(selectors);
    }

    public Page parse(PageSource source) {
        PageDom dom = PageDom.of(source.html());
        TimeFrame frame = PageZone.frame(source, dom, times);
        Engines.Read read =
                engines.read(new PageView(dom, source.url(), frame, source.selectors()));
        Reading reading = read.reading();
        Links links = Links.of(source.url(), dom);
        String language = dom.language();
        TimeFrame.DateOrder order = new DateOrders(times, frame).of(told(reading), language);
        Clock clock = new Clock(times, frame.ordered(order));
        return new Page(
                reading.kind(),
                read.engine(),
                reading.title() == null ? PageTitle.of(dom) : reading.title(),
                posts(isFirst(source.url(), dom, reading, links), reading.posts(), links, clock),
                threads(reading.threads(), links, clock),
                links.resolve(reading.next()),
                links.resolve(reading.last()),
                reading.removed(),
                frame.zone());
    }

    /// The distinct absolute http(s) targets of a page's links, in their order, at most 10,000. Takes a DOM of its own: only
    /// who explains a page asks for them.
    public List<CrawlUrl> links(PageSource source) {
        PageDom dom = PageDom.of(source.html());
        return Links.of(source.url(), dom).all(dom);
    }

    /// Whether the page is its thread's first, as far as its address, what it calls its own, and the next page's tell.
    private static boolean isFirst(CrawlUrl page, PageDom dom, Reading reading, Links links) {
        PageDom.Found self = dom.firstFound(SELF, dom.document());
        CrawlUrl own = self == null ? null : links.resolve(self.value());
        return !LaterPage.is(page)
                && (own == null || !LaterPage.is(own))
                && !LaterPage.isBefore(links.resolve(reading.next()));
    }

    private static List<Post> posts(
            boolean firstPage, List<PostParts> all, Links links, Clock clock) {
        List<Post> posts = new ArrayList<>();
        int length = 0;
        for (PostParts parts : all) {
            length += parts.text().length();
            if (length > MOST_TEXT) {
                break;
            }
            posts.add(post(parts, firstPage && posts.isEmpty(), links, clock));
        }
        return posts;
    }

    private static Post post(PostParts parts, boolean opener, Links links, Clock clock) {
        return new Post(
                parts.thread(),
                parts.key(),
                opener,
                parts.author(),
                parts.authorId(),
                clock.read(parts.published()),
                clock.read(parts.edited()),
                parts.text(),
                parts.quotes(),
                links.resolve(parts.href()),
                parts.sold());
    }

    private static List<ThreadEntry> threads(List<ThreadParts> rows, Links links, Clock clock) {
        List<ThreadEntry> threads = new ArrayList<>();
        for (ThreadParts row : rows) {
            threads.add(
                    new ThreadEntry(
                            row.title(),
                            links.resolve(row.href()),
                            links.resolve(row.lastPage()),
                            clock.read(row.lastPost())));
        }
        return threads;
    }

    private static List<String> told(Reading reading) {
        List<String> told = new ArrayList<>();
        reading.posts().forEach(post -> told.addAll(post.published()));
        reading.threads().forEach(thread -> told.addAll(thread.lastPost()));
        return told;
    }

    private record Clock(TimeReader times, TimeFrame frame) {

        private static final Duration SAME_DAY = Duration.ofHours(36);

        /// The most exact of what the sources tell, the first of those. An absolute time to the day is made more exact by a
        /// relative one of that day, but does not give way to another: saved pages are read long after they were shown.
        @Nullable PostTime read(List<String> sources) {
            PostTime absolute = null;
            PostTime any = null;
            for (String source : sources) {
                TimeReader.Told told = times.readBoth(source, frame);
                absolute = finer(absolute, told.absolute());
                any = finer(any, told.any());
            }
            if (absolute == null || any == null) {
                return any;
            }
            Duration apart = Duration.between(absolute.at(), any.at()).abs();
            return apart.compareTo(SAME_DAY) <= 0 ? finer(absolute, any) : absolute;
        }

        private static @Nullable PostTime finer(
                @Nullable PostTime first, @Nullable PostTime other) {
            boolean better =
                    first == null
                            || (other != null
                                    && other.precision().compareTo(first.precision()) < 0);
            return better ? other : first;
        }
    }
}
