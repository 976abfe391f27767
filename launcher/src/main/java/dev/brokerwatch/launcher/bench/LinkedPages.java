package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.links.LinkFinder;
import dev.brokerwatch.crawler.links.SeenLinks;
import dev.brokerwatch.crawler.links.SeenLinksByHost;
import dev.brokerwatch.crawler.url.UrlIdentity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pages of 30 links each, and the fetcher's own finder and filter over them. The first page of a host has 20 new links,
/// every other page one, until the host has the URLs that it shall have; all other links are known. Not thread-safe.
final class LinkedPages {

    static final int LINKS = 30;
    static final int NEW_ON_FIRST = 20;
    private static final long FILTER_BYTES = 256L << 20;
    private static final int FIRST_TOPIC = 100_000;

    private final LinkFinder finder = new LinkFinder();
    private final UrlIdentity identity = UrlIdentity.general();
    private final SeenLinksByHost seen = new SeenLinksByHost(FILTER_BYTES);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Host, Integer> topics = new HashMap<>();
    private int mostTopics;
    private long found;
    private long known;
    private long knownReported;
    private long nanos;

    /// @param urls that a host shall have
    LinkedPages(int urls) {
        this.mostTopics = urls - 1;
    }

    /// From now on hosts have ever more URLs.
    void growOn() {
        mostTopics = Integer.MAX_VALUE;
    }

    /// Whether nothing of the host was shown yet.
    boolean isFresh(Host host) {
        return !topics.containsKey(host);
    }

    /// New URLs reported.
    long found() {
        return found;
    }

    /// Known links on the pages, those that were reported all the same, and the CPU time of scan and filter.
    record Filter(long links, long passed, double cpuMicros) {}

    Filter filter() {
        return new Filter(known, knownReported, nanos / 1e3);
    }

    /// What the fetcher would report of these pages.
    List<List<Link>> links(Host host, List<CrawlUrl> pages) {
        List<byte[]> bodies = new ArrayList<>(pages.size());
        int before = topics.getOrDefault(host, 0);
        for (CrawlUrl page : pages) {
            bodies.add(body(host, page));
        }
        int fresh = topics.getOrDefault(host, 0) - before;
        List<List<Link>> links = new ArrayList<>(pages.size());
        long start = threads.getCurrentThreadCpuTime();
        SeenLinks filter = seen.take(host);
        for (int i = 0; i < pages.size(); i++) {
            links.add(find(pages.get(i), bodies.get(i), filter));
        }
        seen.giveBack(host, filter);
        nanos += threads.getCurrentThreadCpuTime() - start;
        count(pages.size(), fresh, links);
        return links;
    }

    /// All links of these pages, each of them known.
    List<List<Link>> unfiltered(Host host, List<CrawlUrl> pages) {
        int topicsKnown = Math.max(1, topics.getOrDefault(host, 0));
        List<List<Link>> all = new ArrayList<>(pages.size());
        for (CrawlUrl page : pages) {
            List<Link> links = new ArrayList<>(LINKS);
            int first = Math.floorMod(page.value().hashCode(), topicsKnown);
            for (int i = 0; i < LINKS; i++) {
                links.add(new Link(topic(host, (first + i) % topicsKnown), Link.Relation.PLAIN));
            }
            all.add(links);
        }
        return all;
    }

    private void count(int pages, int fresh, List<List<Link>> links) {
        int reported = links.stream().mapToInt(List::size).sum();
        found += fresh;
        known += (long) pages * LINKS - fresh;
        knownReported += reported - fresh;
    }

    private List<Link> find(CrawlUrl page, byte[] body, SeenLinks filter) {
        return finder.find(body, body.length, "text/html; charset=utf-8", page, identity, filter)
                .links();
    }

    private byte[] body(Host host, CrawlUrl page) {
        int before = topics.getOrDefault(host, 0);
        int fresh = Math.min(before == 0 ? NEW_ON_FIRST : 1, mostTopics - before);
        int after = before + Math.max(0, fresh);
        topics.put(host, after);
        StringBuilder html = new StringBuilder(4_000);
        html.append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>");
        int first = Math.floorMod(page.value().hashCode(), Math.max(1, before));
        for (int i = 0; i < LINKS; i++) {
            int topic = i < after - before ? before + i : before == 0 ? 0 : (first + i) % before;
            html.append("<li><a href=\"").append(targetOf(topic).replace("&", "&amp;"));
            html.append("\" class=\"topictitle\">a topic</a><span>and what it says</span></li>\n");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CrawlUrl topic(Host host, int number) {
        return new CrawlUrl("http://" + host.value() + targetOf(number));
    }

    private static String targetOf(int topic) {
        return "/forum.php?mod=viewthread&tid=" + (FIRST_TOPIC + topic) + "&extra=page%3D1";
    }
}
