package dev.brokerwatch.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesTest {

    @TempDir Path folder;

    @Test
    void aFileWithSeedsAloneTakesTheDefaults() throws IOException {
        write("forum.example.yaml", "seeds: [http://forum.example/]");

        SiteSettings site = Sites.load(folder).find(new SiteId("forum.example")).orElseThrow();

        assertThat(site.seeds()).containsExactly(new CrawlUrl("http://forum.example/"));
        assertThat(site.delay()).hasSeconds(1);
        assertThat(site.allowedAddresses()).isEmpty();
        assertThat(site.route()).isEqualTo("direct");
        assertThat(site.timeZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(site.paused()).isFalse();
    }

    @Test
    void everyKeyIsRead() throws IOException {
        write(
                "shop.yaml",
                """
                seeds: [http://shop.example/]
                delay: 500ms
                max-delay: 1m
                min-interval: 5m
                max-interval: 2d
                include: [/item/*]
                exclude: [/cart*]
                max-depth: 3
                daily-budget: 100
                time-zone: Asia/Shanghai
                user-agent: brokerwatch
                headers: {Accept-Language: zh}
                cookies: {theme: plain}
                route: socks5://127.0.0.1:9050
                login: {form: "http://shop.example/login", user: "env:USER", password: "file:secret",
                        logged-in-selector: .logout}
                allowed-addresses: [127.0.0.0/8]
                drop-parameters: [ref]
                keep-parameters: [sid]
                selectors: {post: .item}
                paused: true
                """);

        SiteSettings site = Sites.load(folder).all().iterator().next();

        assertThat(site.delay()).isEqualTo(Duration.ofMillis(500));
        assertThat(site.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(site.login()).isNotNull();
        assertThat(site.keepParameters()).containsExactly("sid");
        assertThat(site.paused()).isTrue();
    }

    @Test
    void anUnknownKeyIsAnsweredWithTheNearestOne() throws IOException {
        write("a.yaml", "seeds: [http://a.example/]\nmax-deph: 3\n");

        assertThatThrownBy(() -> Sites.load(folder))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("a.yaml, line 2")
                .hasMessageContaining("did you mean \"max-depth\"");
    }

    @Test
    void aWrongValueIsToldWithItsForm() throws IOException {
        write("a.yaml", "seeds: [http://a.example/]\ndelay: soon\n");

        assertThatThrownBy(() -> Sites.load(folder))
                .hasMessageContaining("a.yaml, line 2")
                .hasMessageContaining("delay")
                .hasMessageContaining("500ms, 1s");
    }

    @Test
    void aPasswordMayNotStandInTheFile() throws IOException {
        write(
                "a.yaml",
                "seeds: [http://a.example/]\nlogin: {form: \"http://a.example/l\", user: me, password: x, logged-in-selector: a}");

        assertThatThrownBy(() -> Sites.load(folder)).hasMessageContaining("env:NAME or file:PATH");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
