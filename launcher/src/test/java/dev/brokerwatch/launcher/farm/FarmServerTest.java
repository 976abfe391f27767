package dev.brokerwatch.launcher.farm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FarmServerTest {

    private static final int PAGES = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FarmServer server;
    private Thread thread;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new FarmServer(new FarmPages(PAGES, 7), 3, port);
        thread =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                server.run();
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
        thread.join();
        client.close();
    }

    @Test
    void everyPageHasTheSizeAndTheLinksOfAForumPage() throws Exception {
        for (int page = 0; page < PAGES; page++) {
            String body = get(0, FarmPages.pathOf(page)).body();
            assertThat(body.length()).as("page %d", page).isBetween(15_000, 40_000);
            assertThat(Pattern.compile("<a href=\"\\./").matcher(body).results().count())
                    .isBetween(55L, 70L);
        }
        assertThat(server.served()).isEqualTo(PAGES);
    }

    @Test
    void hostsDifferInWhatTheySay() throws Exception {
        assertThat(get(1, "/viewtopic.php?t=7").body()).contains("@nobody_farm_00000001");
        assertThat(get(2, "/viewtopic.php?t=7").body()).contains("@nobody_farm_00000002");
    }

    @Test
    void robotsAllowsAllAndWhatIsNotThereIsNotFound() throws Exception {
        assertThat(get(0, "/robots.txt").body()).contains("Disallow:");
        assertThat(get(0, "/viewtopic.php?t=100000").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsHowManyPagesItHasSent() throws Exception {
        get(0, "/");
        get(1, "/viewtopic.php?t=1");
        get(1, "/robots.txt");

        assertThat(get(2, "/count").body()).isEqualTo("2");
    }

    private HttpResponse<String> get(int host, String path) throws Exception {
        URI uri = URI.create("http://" + FarmServer.addressOf(host) + ":" + port + path);
        return client.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
