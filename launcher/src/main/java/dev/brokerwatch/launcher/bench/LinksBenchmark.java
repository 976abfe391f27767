package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.links.LinkFinder;
import dev.brokerwatch.crawler.links.SeenLinks;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What finding the links of a forum page costs: pages of 30 KB with 60 links, all of them new to the host, or all seen
/// before. Beside it, on the same pages, jsoup's DOM and its `abs:href`, each link brought to normal form too.
public final class LinksBenchmark implements Benchmark {

    private static final int PAGES = 50;
    private static final int LINKS = 60;
    private static final int WORDS_PER_LINK = 36;
    private static final int WARM_UPS = 60;
    private static final int ROUNDS = 60;
    private static final double NANOS_PER_MICRO = 1_000;

    private final LinkFinder finder = new LinkFinder();
    private final UrlIdentity identity = UrlIdentity.general();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @SuppressWarnings("ArrayRecordComponent") // nobody writes to it
    private record Page(CrawlUrl url, byte[] body) {}

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String about() {
        return "finding the links of a forum page, without a DOM and with one";
    }

    @Override
    public BenchReport run(BenchOptions options, Consumer<String> progress) {
        List<Page> pages = pages();
        SeenLinks seen = new SeenLinks();
        progress.accept(PAGES + " pages of " + size(pages) / PAGES + " bytes; jsoup's DOM first");
        double dom = microsecondsPerPage(pages, this::byDom);
        progress.accept("the scan, every link new");
        double fresh = microsecondsPerPage(pages, page -> byScan(page, new SeenLinks()));
        progress.accept("the scan, every link seen before");
        double known = microsecondsPerPage(pages, page -> byScan(page, seen));
        return BenchReport.of(
                name(),
                Map.of(
                        "cpu_us_per_page_links_seen",
                        known,
                        "cpu_us_per_page_links_new",
                        fresh,
                        "cpu_us_per_seen_link",
                        known / LINKS),
                Map.of("cpu_us_per_page_links_seen", dom, "cpu_us_per_page_links_new", dom));
    }

    private double microsecondsPerPage(List<Page> pages, ToIntFunction<Page> work) {
        int found = 0;
        for (int round = 0; round < WARM_UPS; round++) {
            found += pages.stream().mapToInt(work).sum();
        }
        long start = threads.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            found += pages.stream().mapToInt(work).sum();
        }
        long nanos = threads.getCurrentThreadCpuTime() - start;
        if (found == 0) {
            throw new IllegalStateException("the pages have links and none was ever found");
        }
        return nanos / NANOS_PER_MICRO / ROUNDS / pages.size();
    }

    private int byScan(Page page, SeenLinks seen) {
        List<Link> links =
                finder.find(
                                page.body(),
                                page.body().length,
                                "text/html; charset=utf-8",
                                page.url(),
                                identity,
                                seen)
                        .links();
        return links.size();
    }

    private int byDom(Page page) {
        Set<CrawlUrl> links = new LinkedHashSet<>();
        String html = new String(page.body(), StandardCharsets.UTF_8);
        for (Element element : Jsoup.parse(html, page.url().value()).select("a[href]")) {
            if (identity.read(element.absUrl("href")) instanceof UrlReading.Normal(CrawlUrl url)) {
                links.add(url);
            }
        }
        return links.size();
    }

    private static long size(List<Page> pages) {
        return pages.stream().mapToLong(page -> page.body().length).sum();
    }

    private static List<Page> pages() {
        Random random = new Random(1);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            CrawlUrl url = new CrawlUrl("https://forum.example/viewforum.php?f=" + i);
            pages.add(new Page(url, page(random).getBytes(StandardCharsets.UTF_8)));
        }
        return pages;
    }

    private static String page(Random random) {
        StringBuilder html = new StringBuilder(32_000);
        html.append(
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Board</title></head><body>");
        for (int i = 0; i < LINKS; i++) {
            html.append(
                            "<li class=\"row bg1\"><dl class=\"row-item\"><dt><a href=\"./viewtopic.php?f=2&amp;t=")
                    .append(random.nextInt(1_000))
                    .append(
                            "\" class=\"topictitle\">topic</a><br><span class=\"responsive-hide\">");
            for (int word = 0; word < WORDS_PER_LINK; word++) {
                html.append("word").append(random.nextInt(10_000)).append(' ');
            }
            html.append("</span></dt><dd class=\"posts\">7</dd></dl></li>\n");
        }
        return html.append("</body></html>").toString();
    }
}
