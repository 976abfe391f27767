package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.fetch.http.Reply;
import dev.brokerwatch.crawler.session.Browser;
import dev.brokerwatch.crawler.session.SitePage;
import dev.brokerwatch.crawler.url.UrlIdentity;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/// A visit's way of looking at pages that are not its own, at its own pace. What it sees is not captured.
final class VisitBrowser implements Browser {

    private final PacedHosts hosts;
    private final UrlIdentity identity;
    private final int bound;
    private @Nullable VisitEnd ended;

    VisitBrowser(PacedHosts hosts, UrlIdentity identity, int bound) {
        this.hosts = hosts;
        this.identity = identity;
        this.bound = bound;
    }

    @Override
    public @Nullable SitePage get(CrawlUrl url) throws InterruptedException {
        return page(url, hosts.of(url.host()).get(url, null, null));
    }

    @Override
    public @Nullable SitePage post(CrawlUrl url, FormBody form) throws InterruptedException {
        return page(url, hosts.of(url.host()).post(url, form));
    }

    /// Why it could not ask any more, or null.
    @Nullable VisitEnd ended() {
        return ended;
    }

    /// A response as a session looks at it.
    SitePage page(CrawlUrl url, Reply.Arrived reply) {
        Decoding decoded = Decoding.of(url, reply, bound);
        return new SitePage(
                url,
                reply.status(),
                decoded.contentType(),
                Verdicts.target(url, reply, identity),
                decoded.bytes(),
                decoded.length());
    }

    private @Nullable SitePage page(CrawlUrl url, Answer answer) {
        return switch (answer) {
            case Answer.NotAsked(VisitEnd why) -> {
                ended = why;
                yield null;
            }
            case Answer.Asked asked ->
                    switch (asked.reply()) {
                        case Reply.Lost lost -> null;
                        case Reply.Arrived arrived -> page(url, arrived);
                    };
        };
    }
}
