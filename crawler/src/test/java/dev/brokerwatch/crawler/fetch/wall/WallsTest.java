package dev.brokerwatch.crawler.fetch.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.RefusalReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Just a moment...                  | Enable JavaScript and cookies to continue
                    Security Check                    | One more step
                    forum.example                     | Please verify you are human to go on
                    One moment                        | Checking your browser before accessing the forum.
                    安全验证                           | 请稍候
                    论坛                               | 请完成安全验证后继续访问
                    Вы не робот?                      | Отметьте галочкой
                    DDoS-Guard                        | Подождите
                    """)
    void aRiddleForRobotsIsACaptcha(String title, String text) {
        assertThat(judge(200, page(title, text))).isEqualTo(RefusalReason.CAPTCHA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Access denied                     | Reference 18.2c
                    Error                             | Sorry, you have been blocked.
                    Error                             | Your IP address has been banned by the administrator.
                    访问被拒绝                         | 编号 4711
                    提示信息                           | 您的访问被阻断，疑似攻击行为
                    Доступ запрещён                   | Код 3
                    """)
    void aBlockIsABlock(String title, String text) {
        assertThat(judge(200, page(title, text))).isEqualTo(RefusalReason.BLOCKED);
        assertThat(judge(403, page(title, text))).isEqualTo(RefusalReason.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window._cf_chl_opt={}</script>",
                "<div class='h-captcha' data-sitekey='k'></div>",
                "<script src='/_Incapsula_Resource?x'></script>"
            })
    void aPageOfNothingButAChallengeIsACaptcha(String body) {
        assertThat(judge(200, "<html><body>" + body + "</body></html>"))
                .isEqualTo(RefusalReason.CAPTCHA);
    }

    @Test
    void aThreadThatTalksOfBansIsNoWall() {
        String links = "<a href='/t'>thread</a> ".repeat(30);

        assertThat(judge(200, page("Access denied to my account", links + "You have been blocked")))
                .isNull();
        assertThat(judge(200, page("Captcha", "word ".repeat(1_000)))).isNull();
    }

    @Test
    void aFormForLoggingInMayHaveARiddleOfItsOwn() {
        String form = "<form><input type=password name=p><div class='g-recaptcha'></div></form>";

        assertThat(judge(200, page("Log in", form))).isNull();
    }

    @Test
    void anOrdinaryRefusalIsNoWall() {
        assertThat(judge(403, page("Board", "You may not read this board."))).isNull();
        assertThat(judge(404, page("Access denied", ""))).isNull();
        assertThat(judge(200, "")).isNull();
    }

    @Test
    void thePageIsReadInItsOwnCharset() {
        byte[] page = "<meta charset=\"gbk\"><title>安全验证</title>".getBytes(Charset.forName("GBK"));

        assertThat(Walls.judge(200, "text/html", page, page.length))
                .isEqualTo(RefusalReason.CAPTCHA);
    }

    @Test
    void realForumPagesAreNoWalls() throws IOException {
        Path folder = Path.of("..", "..", "shared", "data", "pages");
        Assumptions.assumeTrue(Files.exists(folder), "the real pages are not on this machine");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> walls =
                    files.filter(file -> file.toString().matches(".*\\.html?"))
                            .filter(WallsTest::isWall)
                            .toList();
            assertThat(walls).isEmpty();
        }
    }

    private static boolean isWall(Path file) {
        try {
            byte[] page = Files.readAllBytes(file);
            return Walls.judge(200, "text/html", page, page.length) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable RefusalReason judge(int status, String html) {
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        return Walls.judge(status, "text/html; charset=utf-8", page, page.length);
    }

    private static String page(String title, String body) {
        return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
    }
}
