package dev.brokerwatch.config.record.crawl;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the frontier learns comes as one of these on `reports`, keyed by host.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
public sealed interface FrontierInput {

    /// The host whose record it concerns: the key on `reports`.
    Host host();

    /// Where a site's crawl starts, or URLs that somebody wants looked at; links that leave the host travel as seeds too.
    /// `depth` is how many links lie between a configured seed and these.
    @JsonTypeName("seeds")
    record Seeds(SiteId site, Host host, List<CrawlUrl> urls, int depth) implements FrontierInput {

        public Seeds {
            urls = List.copyOf(urls);
        }
    }

    /// What a visit found. A report that would pass 1 MiB is split: every part but the last has `last` false.
    /// `robots` is there for a robots visit only. URLs of the visit that no part mentions were not asked for.
    @JsonTypeName("visit")
    record VisitReport(
            String visit,
            int attempt,
            SiteId site,
            Host host,
            Instant startedAt,
            Instant endedAt,
            List<UrlReport> urls,
            @Nullable RobotsFile robots,
            boolean last)
            implements FrontierInput {

        public VisitReport {
            urls = List.copyOf(urls);
        }
    }

    /// What the indexer read off a page: its kind, its neighbours, its threads with their last posts, and its yield.
    @JsonTypeName("page")
    record PageHint(
            SiteId site,
            Host host,
            CrawlUrl page,
            Instant capturedAt,
            PageKind kind,
            @Nullable CrawlUrl next,
            @Nullable CrawlUrl last,
            List<ThreadHint> threads,
            int posts,
            int offers)
            implements FrontierInput {

        public PageHint {
            threads = List.copyOf(threads);
        }
    }

    /// Look at this URL again and again: every `every`, until `until`, whatever else its schedule says.
    @JsonTypeName("watch")
    record Watch(SiteId site, Host host, CrawlUrl url, Duration every, Instant until)
            implements FrontierInput {}

    /// An operator's order for a site; on the wire once per host of the site. `STOP_ALL` and `RESUME_ALL` are there once per
    /// partition instead, and their site and host say nothing.
    @JsonTypeName("command")
    record Command(SiteId site, Host host, CommandKind kind, Instant at, String by)
            implements FrontierInput {}
}
