package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.fetch.http.HostClient;
import dev.brokerwatch.crawler.fetch.http.HttpClients.Opening;
import dev.brokerwatch.crawler.fetch.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// One host as a visit sees it: its connection behind its pacer. Not thread-safe.
final class PacedHost implements AutoCloseable {

    /// A request, given the time that it may take.
    @FunctionalInterface
    private interface Exchange {
        Reply with(HostClient client, Duration limit);
    }

    private final Opening opening;
    private final Pacer pacer;
    private final InstantSource clock;
    private final FetchMeters meters;
    private final Runnable giveBackLane;

    PacedHost(
            Opening opening,
            Pacer pacer,
            InstantSource clock,
            FetchMeters meters,
            Runnable giveBackLane) {
        this.opening = opening;
        this.pacer = pacer;
        this.clock = clock;
        this.meters = meters;
        this.giveBackLane = giveBackLane;
    }

    /// Waits for its turn and asks, conditionally where there are validators.
    Answer get(CrawlUrl url, @Nullable String etag, @Nullable String lastModified)
            throws InterruptedException {
        return ask((client, limit) -> client.get(url, etag, lastModified, limit));
    }

    Answer post(CrawlUrl url, RequestBody form) throws InterruptedException {
        return ask((client, limit) -> client.post(url, form, limit));
    }

    @Override
    public void close() {
        if (opening instanceof Opening.Open open) {
            open.client().close();
        }
        giveBackLane.run();
    }

    private Answer ask(Exchange exchange) throws InterruptedException {
        return switch (opening) {
            case Opening.Closed(FailureKind kind, String detail) ->
                    new Answer.Asked(clock.instant(), new Reply.Lost(kind, detail, false));
            case Opening.Open open -> {
                Answer first = once(open.client(), exchange);
                yield isStale(first) ? once(open.client(), exchange) : first;
            }
        };
    }

    private Answer once(HostClient client, Exchange exchange) throws InterruptedException {
        return switch (pacer.awaitTurn()) {
            case OVER -> new Answer.NotAsked(VisitEnd.CUT_SHORT);
            case STOPPED -> new Answer.NotAsked(VisitEnd.STOPPED);
            case TAKEN -> {
                Instant at = clock.instant();
                Reply reply;
                try {
                    reply = exchange.with(client, pacer.left());
                } finally {
                    pacer.ended();
                }
                meters.asked(Duration.between(at, clock.instant()));
                yield new Answer.Asked(at, lateOr(reply));
            }
        };
    }

    private Reply lateOr(Reply reply) {
        boolean timedOut = reply instanceof Reply.Lost lost && lost.kind() == FailureKind.TIMEOUT;
        return timedOut && pacer.left().isZero()
                ? new Reply.Lost(FailureKind.VISIT_OVER, "the visit was over", false)
                : reply;
    }

    private static boolean isStale(Answer answer) {
        return answer instanceof Answer.Asked asked
                && asked.reply() instanceof Reply.Lost lost
                && lost.stale();
    }
}
