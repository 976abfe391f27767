package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.CommandKind;
import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.RefusalReason;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.status.HostState;
import dev.brokerwatch.crawler.frontier.status.HostStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    private static final String ROOT = "https://forum.example.com/";
    private static final SiteSettings FORUM = Reports.site("forum", ROOT);

    @TempDir Path state;
    private FrontierRun frontier;
    private Visit visit;

    @BeforeEach
    void open() {
        frontier = FrontierRun.of(state, FORUM);
        visit = FrontierRun.opened(frontier, FORUM);
    }

    @AfterEach
    void close() {
        frontier.close();
    }

    private void refused(RefusalReason reason, int status, @Nullable Duration retryAfter) {
        frontier.learns(
                Reports.all(
                        visit,
                        frontier.clock.instant(),
                        new FetchOutcome.Refused(status, reason, retryAfter)));
    }

    @Test
    void retryAfterIsHonoured() {
        refused(RefusalReason.TOO_MANY_REQUESTS, 429, Duration.ofMinutes(90));
        Instant refusedAt = frontier.clock.instant();

        HostStatus status = frontier.status("forum.example.com");
        assertThat(status.state()).isEqualTo(HostState.BACKING_OFF);
        assertThat(frontier.host("forum.example.com").pace().blockedUntil())
                .isEqualTo(refusedAt.plus(Duration.ofMinutes(90)));
        frontier.passes(Duration.ofMinutes(89));
        assertThat(frontier.visits()).isEmpty();
        frontier.passes(Duration.ofMinutes(1));
        assertThat(frontier.visits()).hasSize(1);
    }

    @Test
    void withoutRetryAfterTheHostIsLeftAloneForAMinuteOrSo() {
        refused(RefusalReason.UNAVAILABLE, 503, null);

        frontier.passes(Duration.ofSeconds(52));
        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.status("forum.example.com").reason()).contains("back-off");
    }

    @Test
    void backOffOutlivesARestart() {
        refused(RefusalReason.TOO_MANY_REQUESTS, 429, Duration.ofMinutes(90));

        frontier.restarts();

        frontier.passes(Duration.ofMinutes(80));
        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.host("forum.example.com").pace().level()).isEqualTo(1);
    }

    @Test
    void aHostThatCannotBeReachedIsLeftAloneToo() {
        frontier.learns(
                Reports.all(
                        visit,
                        frontier.clock.instant(),
                        new FetchOutcome.Failed(FailureKind.CONNECT, "refused")));

        assertThat(frontier.status("forum.example.com").state()).isEqualTo(HostState.BACKING_OFF);
        assertThat(frontier.status("forum.example.com").codes()).contains(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "BLOCKED", "CAPTCHA", "LOGGED_OUT"})
    void aHostThatTurnsUsAwayWaitsForTheOperator(RefusalReason reason) {
        refused(reason, 403, null);

        frontier.passes(Duration.ofDays(3));
        assertThat(frontier.visits()).isEmpty();
        HostStatus status = frontier.status("forum.example.com");
        assertThat(status.state()).isEqualTo(HostState.STOPPED);
        assertThat(status.next()).isNull();
        assertThat(status.reason()).isNotBlank();
    }

    @Test
    void anOperatorsResumeLetsAStoppedHostGoOn() {
        refused(RefusalReason.CAPTCHA, 200, null);

        frontier.learns(
                new FrontierInput.Command(
                        FORUM.id(),
                        visit.host(),
                        CommandKind.RESUME,
                        frontier.clock.instant(),
                        "ops"));
        frontier.passes(Duration.ofHours(1));

        assertThat(frontier.visits()).hasSize(1);
    }

    @Test
    void aSingleForbiddenPageAmongOthersStopsNobody() {
        frontier.learns(Reports.linking(visit, frontier.clock.instant(), ROOT + "a", ROOT + "b"));
        frontier.passes(Duration.ofSeconds(1));
        Visit two = frontier.visits().getFirst();
        Instant now = frontier.clock.instant();

        frontier.learns(
                Reports.each(
                        two,
                        now,
                        url ->
                                new UrlReport(
                                        url.url(),
                                        now,
                                        url.url().value().endsWith("a")
                                                ? new FetchOutcome.Refused(
                                                        403, RefusalReason.FORBIDDEN, null)
                                                : Reports.fetched(200, "b"),
                                        List.of())));

        assertThat(frontier.status("forum.example.com").state()).isNotEqualTo(HostState.STOPPED);
    }

    @Test
    void anAddressThatIsNotPublicIsTheOperatorsToAllow() {
        frontier.learns(
                Reports.all(
                        visit,
                        frontier.clock.instant(),
                        new FetchOutcome.Failed(FailureKind.ADDRESS_REFUSED, "10.0.0.1")));

        assertThat(frontier.status("forum.example.com").reason()).contains("allowed-addresses");
    }

    @Test
    void aUrlThatFailsIsTriedAgainEverLater() {
        frontier.learns(
                Reports.all(visit, frontier.clock.instant(), Reports.fetched(502, "bad gateway")));

        Instant due = frontier.due(ROOT).time();

        assertThat(due).isEqualTo(secondOf(frontier.clock.instant().plus(FORUM.minInterval())));
        assertThat(frontier.known(ROOT).past().failures()).isEqualTo(1);
    }

    private static Instant secondOf(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }
}
