package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.RefusalReason;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.settings.SiteSettings.Login;
import dev.brokerwatch.crawler.web.MembersOnly;
import dev.brokerwatch.crawler.web.MisbehavingWeb;
import dev.brokerwatch.crawler.web.Politeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipTest {

    private final MisbehavingWeb web = MisbehavingWeb.startEmpty("127.0.0.1");
    private final MembersOnly forum = MembersOnly.on(web);

    @TempDir Path folder;

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void aVisitLogsInOnceAtTheVisitsPaceAndSeesWhatMembersSee() throws IOException {
        Duration delay = Duration.ofMillis(20);
        try (VisitStage stage = member(MembersOnly.PASSWORD)) {
            stage.run(
                    VisitStage.visit(
                            delay,
                            VisitUrl.first(web.url("/t/1")),
                            VisitUrl.first(web.url("/t/2"))));
            stage.run(web.url("/t/3"));

            assertThat(stage.urls())
                    .extracting(UrlReport::outcome)
                    .hasSize(3)
                    .allMatch(FetchOutcome.Fetched.class::isInstance);
            assertThat(web.paths())
                    .containsExactly("/login", "/login", "/", "/t/1", "/t/2", "/t/3");
            Politeness.assertKept(web.log().subList(0, 5), delay);
        }
    }

    @Test
    void whoeverIsLoggedOutLogsInOnceMore() throws IOException {
        try (VisitStage stage = member(MembersOnly.PASSWORD)) {
            stage.run(web.url("/t/1"));
            forum.forgetEverybody();
            stage.run(web.url("/t/2"), web.url("/t/3"));

            assertThat(stage.urls())
                    .extracting(UrlReport::outcome)
                    .hasSize(3)
                    .allMatch(FetchOutcome.Fetched.class::isInstance);
            assertThat(forum.logins()).isEqualTo(2);
        }
    }

    @Test
    void whoeverIsLoggedOutAgainAtOnceIsRefused() throws IOException {
        web.route(
                "/t/2",
                (request, to) -> {
                    forum.forgetEverybody();
                    to.page("<p>Please log in.</p>");
                });
        try (VisitStage stage = member(MembersOnly.PASSWORD)) {
            stage.run(web.url("/t/1"), web.url("/t/2"), web.url("/t/3"));

            assertThat(stage.urls()).hasSize(2);
            assertThat(stage.urls().getLast().outcome())
                    .isEqualTo(new FetchOutcome.Refused(200, RefusalReason.LOGGED_OUT, null));
            assertThat(forum.logins()).isEqualTo(2);
        }
    }

    @Test
    void aWrongPasswordRefusesTheHostAndIsNotTriedAgain() throws IOException {
        try (VisitStage stage = member("wrong")) {
            stage.run(web.url("/t/1"), web.url("/t/2"));
            stage.run(web.url("/t/3"));

            assertThat(stage.urls())
                    .extracting(UrlReport::outcome)
                    .containsOnly(new FetchOutcome.Refused(200, RefusalReason.LOGGED_OUT, null))
                    .hasSize(2);
            assertThat(web.paths()).containsExactly("/login", "/login", "/");
        }
    }

    private VisitStage member(String password) throws IOException {
        Path user = Files.writeString(folder.resolve("user"), MembersOnly.USER);
        Path secret = Files.writeString(folder.resolve("password"), password);
        Login login =
                new Login(
                        web.url("/login"), "file:" + user, "file:" + secret, MembersOnly.LANDMARK);
        return VisitStage.of(VisitStage.site(web.url("/"), "direct", Map.of(), Map.of(), login));
    }
}
