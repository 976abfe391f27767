package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RefusalReason;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.crawler.web.MisbehavingWeb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the fetcher makes of each bad manner.
class OutcomesTest {

    private final MisbehavingWeb web = MisbehavingWeb.start();
    private final VisitStage stage = VisitStage.of(web.url("/"));

    @AfterEach
    void close() {
        stage.close();
        web.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/page, 200",
        "/gone, 410",
        "/error, 500",
        "/no-content, 204",
        "/empty, 200",
        "/gzip, 200",
        "/gzip-lie, 200",
        "/coding-unasked, 200",
        "/wrong-charset, 200",
        "/binary, 200",
        "/no-type, 200",
        "/nested, 200",
        "/no-colon, 200",
        "/http-1.0, 200",
        "/set-cookie, 200",
        "/closes-silently, 200",
        "/redirect-nowhere, 302",
        "/nowhere, 404"
    })
    void aResponseOfAnyStatusIsFetchedAndCaptured(String path, int status) {
        stage.run(web.url(path));

        assertThat(stage.outcome())
                .isInstanceOfSatisfying(
                        FetchOutcome.Fetched.class,
                        fetched -> assertThat(fetched.status()).isEqualTo(status));
        assertThat(stage.captures())
                .singleElement()
                .isInstanceOfSatisfying(
                        Capture.Response.class,
                        capture -> {
                            assertThat(capture.status()).isEqualTo(status);
                            assertThat(capture.payload()).isEqualTo(Digest.of(capture.body()));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "/cut-body, RESET",
        "/cut-chunks, RESET",
        "/bad-chunks, PROTOCOL",
        "/reset-in-head, RESET",
        "/reset-in-body, RESET",
        "/not-http, PROTOCOL",
        "/odd-lengths, PROTOCOL",
        "/huge-head, TOO_LARGE",
        "/many-fields, TOO_LARGE",
        "/enormous-head, TOO_LARGE"
    })
    void aBrokenResponseFailsAndKeepsNothing(String path, FailureKind kind) {
        stage.run(web.url(path));

        assertThat(stage.outcome())
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(kind));
        assertThat(stage.captures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/slow-body"})
    void whatTakesTooLongIsGivenUp(String path) {
        try (VisitStage impatient = VisitStage.impatient(web.url("/"))) {
            impatient.run(web.url(path));

            assertThat(impatient.outcome())
                    .isEqualTo(
                            new FetchOutcome.Failed(
                                    FailureKind.TIMEOUT, "the response was not complete in time"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/too-many-seconds, 429, TOO_MANY_REQUESTS", "/unavailable, 503, UNAVAILABLE",
        "/forbidden, 403, FORBIDDEN", "/unauthorised, 401, FORBIDDEN",
        "/captcha, 200, CAPTCHA", "/blocked, 200, BLOCKED"
    })
    void aRefusalIsToldAndCapturedAllTheSame(String path, int status, RefusalReason reason) {
        stage.run(web.url(path));

        assertThat(stage.outcome())
                .isInstanceOfSatisfying(
                        FetchOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.status()).isEqualTo(status);
                            assertThat(refused.reason()).isEqualTo(reason);
                        });
        assertThat(stage.captures()).hasSize(1);
    }

    @Test
    void retryAfterIsReadInSecondsAndAsADate() {
        stage.run(web.url("/too-many-seconds"));
        stage.run(web.url("/too-many-date"));

        assertThat(stage.urls())
                .extracting(url -> ((FetchOutcome.Refused) url.outcome()).retryAfter())
                .containsExactly(Duration.ofMinutes(2), RetryAfter.LONGEST);
    }

    @ParameterizedTest(name = "{0} tells of {1} as {2}")
    @CsvSource({
        "/page, /next, PLAIN",
        "/nofollow, /next, NOFOLLOW",
        "/sitemap.xml, /sitemap-1.xml.gz, SITEMAP",
        "/sitemap-1.xml.gz, /thread-1, SITEMAP",
        "/rss, /thread-2, FEED",
        "/atom, /thread-3, FEED"
    })
    void thePagesThatAResponseListsAreReported(String path, String target, Link.Relation relation) {
        stage.run(web.url(path));

        assertThat(stage.urls())
                .flatExtracting(UrlReport::links)
                .containsExactly(new Link(web.url(target), relation));
    }

    @Test
    void anEndlessPageIsCutAtTheBoundAndTheCutIsTold() {
        stage.run(web.url("/endless"));

        assertThat(stage.captures())
                .singleElement()
                .isInstanceOfSatisfying(
                        Capture.Response.class,
                        capture -> {
                            assertThat(capture.truncated()).isTrue();
                            assertThat(capture.body()).hasSize(1 << 20);
                        });
        assertThat(stage.deadLetters())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.reason()).isEqualTo(Bound.BODY.reason());
                    assertThat(letter.reference())
                            .isEqualTo(stage.captures().getFirst().recordId());
                    assertThat(letter.offset()).isEqualTo(7);
                });
        assertThat(stage.meters.scrape())
                .contains("brokerwatch_bounds_hit_total{bound=\"body\"} 1.0");
    }

    @Test
    void aGzipBombIsKeptAsItCameAndDecodedOnlyToTheBound() {
        stage.run(web.url("/gzip-bomb"));

        assertThat(stage.outcome()).isInstanceOf(FetchOutcome.Fetched.class);
        Capture.Response capture = (Capture.Response) stage.captures().getFirst();
        assertThat(capture.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(capture.body()).hasSizeLessThan(100_000);
        assertThat(stage.meters.scrape())
                .contains("brokerwatch_bounds_hit_total{bound=\"decoded_body\"} 1.0");
    }

    @Test
    void aRedirectIsReportedInNormalFormAndNotFollowed() {
        stage.run(
                web.url("/redirect-tracked"),
                web.url("/redirect-loop"),
                web.url("/redirect-private"));

        assertThat(stage.urls())
                .extracting(url -> ((FetchOutcome.Redirected) url.outcome()).target().value())
                .containsExactly(
                        web.url("/page").value(),
                        web.url("/redirect-loop").value(),
                        "http://10.0.0.1/admin");
        assertThat(web.log()).hasSize(3);
        assertThat(stage.captures()).hasSize(3);
    }

    @Test
    void aPageThatTheHostCallsUnmodifiedIsARevisit() {
        Digest before = Digest.of("before".getBytes(StandardCharsets.UTF_8));

        stage.run(
                VisitStage.visit(
                        Duration.ZERO,
                        new VisitUrl(
                                web.url("/not-modified"), "\"1\"", "yesterday", before, false)));

        assertThat(stage.outcome()).isEqualTo(new FetchOutcome.Unchanged(304));
        assertThat(stage.captures())
                .singleElement()
                .isInstanceOfSatisfying(
                        Capture.Revisit.class,
                        revisit -> assertThat(revisit.payload()).isEqualTo(before));
        assertThat(web.log().getFirst().request().header("If-None-Match")).isEqualTo("\"1\"");
        assertThat(web.log().getFirst().request().header("If-Modified-Since"))
                .isEqualTo("yesterday");
    }

    @Test
    void aPageWithTheSamePayloadIsARevisitToo() {
        stage.run(web.url("/page"));
        Digest payload = ((FetchOutcome.Fetched) stage.outcome()).payload();

        stage.run(
                VisitStage.visit(
                        Duration.ZERO, new VisitUrl(web.url("/page"), null, null, payload, false)));

        assertThat(stage.urls().getLast().outcome()).isEqualTo(new FetchOutcome.Unchanged(200));
        assertThat(stage.captures().getLast()).isInstanceOf(Capture.Revisit.class);
    }

    @Test
    void aWatchedUrlWithoutAResponseLeavesARecordOfThat() {
        stage.run(
                VisitStage.visit(
                        Duration.ZERO, new VisitUrl(web.url("/cut-body"), null, null, null, true)));

        assertThat(stage.captures())
                .singleElement()
                .isInstanceOfSatisfying(
                        Capture.NoResponse.class,
                        none -> assertThat(none.outcome()).isEqualTo(stage.outcome()));
    }

    @Test
    void aClosedKeptConnectionIsNoFailure() {
        stage.run(web.url("/closes-silently"), web.url("/page"), web.url("/gone"));

        assertThat(stage.urls())
                .extracting(url -> url.outcome())
                .allMatch(FetchOutcome.Fetched.class::isInstance)
                .hasSize(3);
    }

    @Test
    void anAddressThatTheSiteDoesNotListIsNotAsked() {
        stage.run(new CrawlUrl("http://10.0.0.1/"));

        assertThat(stage.outcome())
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.kind()).isEqualTo(FailureKind.ADDRESS_REFUSED);
                            assertThat(failed.detail()).contains("private");
                        });
    }

    @Test
    void fetchesAddUpByOutcome() {
        stage.run(web.url("/page"), web.url("/cut-body"), web.url("/redirect-loop"));
        stage.run(web.url("/unavailable"));

        assertThat(stage.meters.scrape())
                .contains(
                        "brokerwatch_fetches_total{outcome=\"fetched\"} 1.0",
                        "brokerwatch_fetches_total{outcome=\"failed\"} 1.0",
                        "brokerwatch_fetches_total{outcome=\"redirected\"} 1.0",
                        "brokerwatch_fetches_total{outcome=\"refused\"} 1.0",
                        "brokerwatch_visits_run_total{end=\"done\"} 1.0",
                        "brokerwatch_visits_run_total{end=\"refused\"} 1.0");
    }
}
