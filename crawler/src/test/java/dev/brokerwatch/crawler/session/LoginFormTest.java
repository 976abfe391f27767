package dev.brokerwatch.crawler.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginFormTest {

    private static final CrawlUrl PAGE = new CrawlUrl("https://forum.example/ucp.php?mode=login");

    @Test
    void everythingABrowserWouldSendIsSentAlong() {
        LoginForm form =
                found(
                        """
                        <form action="search.php"><input name=q></form>
                        <form method=post action="./ucp.php?mode=login">
                        <input type=text name=username><input type=password name=password>
                        <input type=checkbox name=autologin><input type=checkbox name=viewonline checked>
                        <select name=questionid><option value=0 selected>-<option value=1>a</select>
                        <input type=hidden name=token value="t&amp;1">
                        <input type=submit name=login value=Login></form>
                        """);

        assertThat(form.action())
                .isEqualTo(new CrawlUrl("https://forum.example/ucp.php?mode=login"));
        assertThat(text(form.filledIn("ann", "p w")))
                .isEqualTo(
                        "username=ann&password=p w&viewonline=on&questionid=0&token=t&1&login=Login");
    }

    @Test
    void aFormForRegisteringIsPassedOver() {
        LoginForm form =
                found(
                        """
                        <form method=post action=/join><input name=a><input type=password name=b>
                        <input type=password name=c></form>
                        <form method=post action=/login><input type=email name=e>
                        <input type=password name=p></form>
                        """);

        assertThat(form.action().value()).endsWith("/login");
        assertThat(form.userField()).isEqualTo("e");
    }

    @Test
    void aPageWithoutSuchAFormHasNone() {
        assertThat(find("<form method=post><input name=q></form>")).isNull();
        assertThat(find("<form method=get><input name=u><input type=password name=p></form>"))
                .isNull();
        assertThat(
                        find(
                                "<form method=post action='javascript:x()'><input name=u><input type=password name=p></form>"))
                .isNull();
    }

    @Test
    void theFormGoesBackInThePagesCharset() {
        byte[] html =
                "<meta charset=gbk><form method=post><input name=u><input type=password name=p></form>"
                        .getBytes(Charset.forName("GBK"));
        LoginForm form = Objects.requireNonNull(LoginForm.find(page(html)));

        assertThat(form.filledIn("用户", "x").encodedValue(0)).isEqualTo("%D3%C3%BB%A7");
    }

    @Test
    void aBombOfTagsIsNoForm() {
        assertThat(find("<div>".repeat(200_000))).isNull();
    }

    private static LoginForm found(String html) {
        return Objects.requireNonNull(find(html));
    }

    private static @Nullable LoginForm find(String html) {
        return LoginForm.find(page(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static SitePage page(byte[] html) {
        return new SitePage(PAGE, 200, "text/html", null, html, html.length);
    }

    private static String text(FormBody body) {
        return IntStream.range(0, body.size())
                .mapToObj(i -> body.name(i) + "=" + body.value(i))
                .collect(Collectors.joining("&"));
    }
}
