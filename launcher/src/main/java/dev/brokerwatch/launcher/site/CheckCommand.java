package dev.brokerwatch.launcher.site;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.crawler.robots.RobotsRules;
import dev.brokerwatch.crawler.robots.RobotsVerdict;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import dev.brokerwatch.launcher.explain.Explainer;
import dev.brokerwatch.launcher.explain.Explainer.PageBytes;
import dev.brokerwatch.launcher.operator.ConfigOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `brokerwatch site check`.
@Command(
        name = "check",
        description =
                "Look at one page as brokerwatch would: engine, posts, offers, next page, robots.txt, links.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nothing is started or kept. A URL costs its host two requests, robots.txt and the page, and the page is",
            "not asked for where robots.txt forbids it."
        })
final class CheckCommand implements Callable<Integer> {

    private static final SiteId CHECKED = new SiteId("checked");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL|FILE", description = "A page's address, or a saved page.")
    private String page = "";

    @Option(names = "--url", paramLabel = "URL", description = "Where a saved page was.")
    private @Nullable CrawlUrl url;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        OperatorFiles files = config.files();
        SiteCheck check = page.matches("https?://.*") ? ofUrl(files) : ofFile(files);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(check.json()));
        } else {
            check.print(out);
        }
        out.flush();
        return check.page() == null ? 1 : 0;
    }

    private SiteCheck ofUrl(OperatorFiles files) throws IOException, InterruptedException {
        CrawlUrl asked =
                switch (UrlIdentity.general().read(page)) {
                    case UrlReading.Normal(CrawlUrl normal) -> normal;
                    case UrlReading.Unreadable(String reason) ->
                            throw new ParameterException(
                                    spec.commandLine(), "that is no URL to crawl: " + reason);
                };
        CrawlerSettings settings = CrawlerSettings.read(files);
        Look look = new Look(settings.userAgent(), settings.largestBody());
        RobotsFile robots = look.robots(asked);
        RobotsVerdict verdict = RobotsRules.of(robots, settings.agent()).judge(asked);
        if (!verdict.allowed()) {
            return new SiteCheck(asked, site(asked), robots.status(), verdict, null, null);
        }
        Look.Seen seen = look.page(asked);
        String trouble = trouble(seen);
        ObjectNode told =
                trouble == null ? explain(files, asked, seen.body(), seen.contentType()) : null;
        return new SiteCheck(asked, site(asked), robots.status(), verdict, told, trouble);
    }

    private static @Nullable String trouble(Look.Seen seen) {
        if (seen.location() != null && seen.status() / 100 == 3) {
            return "the page leads on to " + seen.location() + ": check that one";
        }
        return seen.status() / 100 == 2 ? null : "the page answered with status " + seen.status();
    }

    private SiteCheck ofFile(OperatorFiles files) throws IOException {
        if (!Files.isRegularFile(Path.of(page))) {
            throw new ParameterException(
                    spec.commandLine(), "there is no file " + page + "; a URL starts with http");
        }
        CrawlUrl where = url == null ? Explainer.NOWHERE : url;
        ObjectNode told = explain(files, where, Files.readAllBytes(Path.of(page)), null);
        return new SiteCheck(where, site(where), null, null, told, null);
    }

    private static SiteSettings site(CrawlUrl seed) {
        return SiteSettings.of(CHECKED, List.of(seed));
    }

    private ObjectNode explain(
            OperatorFiles files, CrawlUrl where, byte[] body, @Nullable String contentType) {
        return new Explainer(files)
                .page(
                        new PageBytes(
                                page, body, where, InstantSource.system().instant(), contentType));
    }
}
