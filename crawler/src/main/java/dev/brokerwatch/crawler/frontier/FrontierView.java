package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.judge.UrlVerdict;
import dev.brokerwatch.crawler.frontier.plan.Outlook;
import dev.brokerwatch.crawler.frontier.status.FrontierStatus;
import dev.brokerwatch.crawler.frontier.status.HostStatus;
import dev.brokerwatch.crawler.frontier.step.Surroundings;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.FrontierReader;
import dev.brokerwatch.crawler.frontier.store.HostKey;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers operators' questions out of the running frontier, from any thread. It knows the partitions that this process
/// runs; of the others it says nothing.
public final class FrontierView {

    private final Supplier<@Nullable FrontierReader> readers;
    private final Supplier<String> state;
    private final Surroundings surroundings;

    /// @param readers the present reader, or null while there is nothing to read
    /// @param state of the topology
    public FrontierView(
            Supplier<@Nullable FrontierReader> readers,
            Supplier<String> state,
            Surroundings surroundings) {
        this.readers = readers;
        this.state = state;
        this.surroundings = surroundings;
    }

    /// All hosts; costs some microseconds a host.
    public FrontierStatus status() {
        Instant now = surroundings.clock().instant();
        List<HostStatus> hosts = new ArrayList<>();
        FrontierReader reader = readers.get();
        if (reader != null) {
            reader.forEachHost((host, record) -> hosts.add(statusOf(host, record, now)));
        }
        hosts.sort(Comparator.comparing(HostStatus::host));
        return FrontierStatus.of(now, state.get(), pausedFor(reader), hosts);
    }

    /// One host, or null when it is not known here.
    public @Nullable HostStatus status(Host host) {
        FrontierReader reader = readers.get();
        HostRecord record = reader == null ? null : reader.host(host);
        return record == null ? null : statusOf(host, record, surroundings.clock().instant());
    }

    /// Whether and when a URL would be fetched, as the operator or a page writes it.
    public UrlVerdict why(String url) {
        Judge judge = surroundings.judge().get();
        FrontierReader reader = readers.get();
        UrlVerdict general = judge.judge(null, url, null, 1);
        CrawlUrl normal = general.url();
        if (normal == null || reader == null) {
            return general;
        }
        HostKey key = HostKey.of(normal.host());
        UrlRecord record = reader.url(key, Fingerprint.of(normal.value()));
        RobotsFile robots = reader.robots(key.host());
        int depth = record == null ? 1 : record.place().depth();
        UrlVerdict verdict = judge.judge(null, url, robots, depth);
        HostStatus host = status(key.host());
        return explained(verdict, host, record, reader);
    }

    private UrlVerdict explained(
            UrlVerdict verdict,
            @Nullable HostStatus host,
            @Nullable UrlRecord record,
            FrontierReader reader) {
        if (host == null) {
            return verdict.with(
                    null, null, verdict.fetchable(), verdict.why() + "; its host is not known yet");
        }
        if (!verdict.fetchable()) {
            return verdict.with(host, null, false, verdict.why());
        }
        if (record == null) {
            String why = verdict.why() + "; no page that was read links to it";
            return verdict.with(host, null, true, why);
        }
        Due due = record.due();
        boolean never = due == null || (host.next() == null);
        Instant next = due == null || host.next() == null ? null : later(due.time(), host.next());
        String why = verdict.why() + "; " + host.host() + ": " + host.reason();
        String paused = pausedFor(reader);
        return verdict.with(
                host, next, !never, paused == null ? why : why + "; nothing is planned: " + paused);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private HostStatus statusOf(Host host, HostRecord record, Instant now) {
        SiteRules site = surroundings.judge().get().site(record.site());
        Outlook outlook =
                Outlook.of(
                        host,
                        record,
                        site == null ? null : site.settings(),
                        surroundings.budgets(),
                        now);
        return outlook.status(host, record, site == null ? null : site.settings(), now);
    }

    private @Nullable String pausedFor(@Nullable FrontierReader reader) {
        String ordered = reader == null ? null : reader.standstill();
        String behind = surroundings.pausedFor().get();
        return ordered != null ? ordered : behind.isEmpty() ? null : behind;
    }
}
