package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.web.MisbehavingWeb;
import dev.brokerwatch.crawler.web.RecordingSocks;
import dev.brokerwatch.crawler.web.Routes;
import dev.brokerwatch.crawler.web.WebRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Ways to a site, and what goes along with a request.
class RoutesTest {

    private static final CrawlUrl ONION = new CrawlUrl("http://forumforumforum.onion/page");

    private final MisbehavingWeb web = MisbehavingWeb.start();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void behindASocksProxyTheProxyLooksTheNameUp() {
        try (RecordingSocks socks = RecordingSocks.to(web);
                VisitStage stage = behind("socks5://" + socks.authority(), ONION)) {
            stage.run(ONION);

            assertThat(stage.outcome()).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(socks.asked()).containsExactly("forumforumforum.onion:80");
            assertThat(web.paths()).containsExactly("/page");
        }
    }

    @Test
    void behindAProxyOnlyOnionsAndTheSeedsHostsAreAsked() {
        try (RecordingSocks socks = RecordingSocks.to(web);
                VisitStage stage = behind("socks5://" + socks.authority(), ONION)) {
            stage.run(new CrawlUrl("http://forum.example/"));

            assertThat(stage.outcome())
                    .isInstanceOfSatisfying(
                            FetchOutcome.Failed.class,
                            failed ->
                                    assertThat(failed.kind())
                                            .isEqualTo(FailureKind.ADDRESS_REFUSED));
            assertThat(socks.asked()).isEmpty();
        }
    }

    @Test
    void aProxyThatIsNotThereIsAFailureOfTheProxy() throws IOException {
        String nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            nobody = "127.0.0.1:" + closed.getLocalPort();
        }
        try (VisitStage stage = behind("socks5://" + nobody, ONION)) {
            stage.run(ONION);

            assertThat(((FetchOutcome.Failed) stage.outcome()).kind()).isEqualTo(FailureKind.PROXY);
        }
    }

    @Test
    void anHttpProxyIsAskedForTheWholeUrl() {
        CrawlUrl page = new CrawlUrl("http://forum.example/page");
        web.route(page.value(), (request, to) -> to.page(Routes.PAGE));
        try (VisitStage stage = behind("http://" + web.authority(), page)) {
            stage.run(page);

            assertThat(stage.outcome()).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(web.paths()).containsExactly(page.value());
        }
    }

    @Test
    void microsocksTakesOurRequests() throws IOException, InterruptedException {
        Path binary = Path.of("/usr/bin/microsocks");
        Assumptions.assumeTrue(Files.isExecutable(binary), "Debian's microsocks is not installed");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Process socks =
                new ProcessBuilder(
                                binary.toString(), "-i", "127.0.0.1", "-p", Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        CrawlUrl page =
                new CrawlUrl("http://localhost:" + web.authority().split(":", 2)[1] + "/page");
        try (VisitStage stage = behind("socks5://127.0.0.1:" + port, page)) {
            awaitListening(socks, port);

            stage.run(page);

            assertThat(stage.outcome()).isInstanceOf(FetchOutcome.Fetched.class);
        } finally {
            socks.destroy();
        }
    }

    @Test
    void aRequestPresentsItselfHonestlyAndCarriesWhatTheOperatorConfigured() {
        try (VisitStage stage =
                VisitStage.of(
                        VisitStage.site(
                                web.url("/"),
                                "direct",
                                Map.of("Accept-Language", "zh"),
                                Map.of("lang", "zh"),
                                null))) {
            stage.run(web.url("/set-cookie"), web.url("/page"));

            WebRequest first = web.log().getFirst().request();
            assertThat(first.header("User-Agent"))
                    .isEqualTo("brokerwatch/0.1 (+https://brokerwatch.example/bot)");
            assertThat(first.header("Accept-Encoding")).isEqualTo("gzip");
            assertThat(first.header("Accept-Language")).isEqualTo("zh");
            assertThat(first.header("Cookie")).isEqualTo("lang=zh");
            assertThat(web.log().getLast().request().header("Cookie"))
                    .isEqualTo("lang=zh; sid=abc");
        }
    }

    private static VisitStage behind(String route, CrawlUrl seed) {
        return VisitStage.of(VisitStage.site(seed, route, Map.of(), Map.of(), null));
    }

    private static void awaitListening(Process socks, int port) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            try (Socket probe = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                assertThat(probe.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                assertThat(socks.waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
            }
        }
    }
}
