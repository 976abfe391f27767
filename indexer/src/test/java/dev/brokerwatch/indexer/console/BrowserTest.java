package dev.brokerwatch.indexer.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.indexer.cast.RandomListings;
import dev.brokerwatch.indexer.cast.TestListings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console as somebody at a screen meets it, in a real browser.
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir Path folder;

    @Test
    void anAnalystLogsInSearchesNarrowsAndOpensAListing() {
        assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed at " + CHROMIUM);
        List<Listing> listings = new ArrayList<>(new RandomListings(3).draw(30));
        listings.add(TestListings.patients("1"));
        try (RunningConsole console = new RunningConsole(folder, listings);
                Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options())) {
            Page page = browser.newPage();
            page.navigate(console.address());
            page.getByLabel("Password").fill(console.password());
            page.getByText("Log in").last().click();

            page.getByLabel("Search listings").fill("患者 volume:[100000 TO *]");
            page.getByLabel("Search listings").press("Enter");
            page.locator("article.hit").first().waitFor();
            screenshot(page, "search");
            assertThat(page.locator("article.hit").first().textContent())
                    .contains("出售医院患者数据")
                    .contains("100,000");

            page.locator("article.hit h3 a").first().click();
            page.locator("pre.text").waitFor();
            screenshot(page, "listing");
            assertThat(page.locator("pre.text").textContent()).contains("支持测试");
        }
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }
}
