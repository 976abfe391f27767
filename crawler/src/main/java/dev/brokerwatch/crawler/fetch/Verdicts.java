package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.RefusalReason;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.crawler.fetch.http.Reply;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a response means that is not the one before. Pure.
final class Verdicts {

    private Verdicts() {}

    /// `wall` is what the page itself shows in place of what was asked for, or null.
    static FetchOutcome of(
            CrawlUrl url,
            Reply.Arrived reply,
            Digest payload,
            @Nullable RefusalReason wall,
            UrlIdentity identity,
            Instant now) {
        int status = reply.status();
        if (status == 304) {
            return new FetchOutcome.Unchanged(status);
        }
        RefusalReason refusal = wall == null ? byStatus(status) : wall;
        if (refusal != null) {
            return new FetchOutcome.Refused(
                    status, refusal, RetryAfter.parse(reply.header("Retry-After"), now));
        }
        CrawlUrl redirect = target(url, reply, identity);
        if (redirect != null) {
            return new FetchOutcome.Redirected(status, redirect);
        }
        return new FetchOutcome.Fetched(
                status,
                reply.body().length,
                payload,
                validator(reply.header("ETag")),
                validator(reply.header("Last-Modified")));
    }

    /// Where a redirect leads, in normal form; null where it is none, or leads nowhere that could be crawled.
    static @Nullable CrawlUrl target(CrawlUrl from, Reply.Arrived reply, UrlIdentity identity) {
        String location = reply.location();
        if (location == null) {
            return null;
        }
        return switch (identity.resolve(from, location)) {
            case UrlReading.Normal(CrawlUrl url) -> url;
            case UrlReading.Unreadable unreadable -> null;
        };
    }

    private static @Nullable RefusalReason byStatus(int status) {
        return switch (status) {
            case 401, 403 -> RefusalReason.FORBIDDEN;
            case 429 -> RefusalReason.TOO_MANY_REQUESTS;
            case 503 -> RefusalReason.UNAVAILABLE;
            default -> null;
        };
    }

    /// A validator travels in every visit to come, so an absurd one is not taken up.
    private static @Nullable String validator(@Nullable String header) {
        return header == null || header.length() > 300 || header.isBlank() ? null : header;
    }
}
