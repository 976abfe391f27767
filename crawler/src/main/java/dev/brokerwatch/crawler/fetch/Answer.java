package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.crawler.fetch.http.Reply;
import java.time.Instant;

/// What came of wanting to ask for a URL.
sealed interface Answer {

    /// It was asked for at `at`.
    record Asked(Instant at, Reply reply) implements Answer {}

    /// It was not: the visit's time is over, or the fetcher closes.
    record NotAsked(VisitEnd why) implements Answer {}
}
