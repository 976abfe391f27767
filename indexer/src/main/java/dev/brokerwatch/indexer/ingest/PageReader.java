package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.indexer.charset.Decoded;
import dev.brokerwatch.indexer.charset.Decoder;
import dev.brokerwatch.indexer.parse.Page;
import dev.brokerwatch.indexer.parse.PageParser;
import dev.brokerwatch.indexer.parse.PageSource;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.indexer.triage.Triage;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads one capture without knowing any other: decodes it, parses it, reads its posts. Thread-safe. Whatever a page
/// holds, an answer comes back: what fails on it is told as [PageReading.Failed], without a word of the page.
public final class PageReader implements Function<Capture, PageReading> {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Supplier<Sites> sites;
    private final Decoder decoder;
    private final Triage triage;
    private final PageParser parser;
    private final PostReader posts;
    private final Meters meters;

    /// @param sites asked for each page, so that an operator's corrections count at once
    public PageReader(
            Supplier<Sites> sites,
            Decoder decoder,
            Triage triage,
            PageParser parser,
            PostReader posts,
            Meters meters) {
        this.sites = sites;
        this.decoder = decoder;
        this.triage = triage;
        this.parser = parser;
        this.posts = posts;
        this.meters = meters;
    }

    @Override
    public PageReading apply(Capture capture) {
        return switch (capture) {
            case Capture.Revisit seen ->
                    new PageReading.Unchanged(seen.site(), seen.url(), seen.at());
            case Capture.NoResponse none ->
                    new PageReading.Unanswered(none.site(), none.url(), none.at());
            case Capture.Response response -> answered(response);
        };
    }

    /// What the page tells the frontier; empty where it was not parsed.
    public Optional<FrontierInput.PageHint> hint(Capture.Response page) {
        return answered(page) instanceof PageReading.Parsed parsed
                ? Optional.of(parsed.hint())
                : Optional.empty();
    }

    private PageReading answered(Capture.Response page) {
        int status = page.status();
        if (status == NOT_FOUND || status == GONE) {
            return new PageReading.Vanished(page.site(), page.url(), page.at());
        }
        if (status < 200 || status > 299) {
            return new PageReading.Unanswered(page.site(), page.url(), page.at());
        }
        if (!mayBeHtml(page.header("Content-Type"))) {
            return new PageReading.PassedOver(page.site(), page.url(), page.at());
        }
        return read(page);
    }

    private PageReading read(Capture.Response page) {
        String step = "decode";
        try {
            Decoded decoded =
                    decoder.decode(
                            page.body(),
                            page.header("Content-Type"),
                            page.header("Content-Encoding"));
            step = "triage";
            if (!triage.admits(page.url(), decoded.text())) {
                return new PageReading.PassedOver(page.site(), page.url(), page.at());
            }
            step = "parse";
            Page parsed = parser.parse(source(page, decoded.text()));
            step = "read posts";
            return new PageInPosts(triage, posts, meters).read(page, parsed);
        } catch (RuntimeException | StackOverflowError e) {
            return new PageReading.Failed(step, describe(e), page.recordId());
        }
    }

    private PageSource source(Capture.Response page, String html) {
        SiteSettings site = sites.get().find(page.site()).orElse(null);
        ZoneId zone = site == null ? ZoneOffset.UTC : site.timeZone();
        Map<String, String> selectors = site == null ? Map.of() : site.selectors();
        return new PageSource(page.url(), html, page.at(), zone, selectors);
    }

    /// A message can quote the page, so only the error's kind and place are told.
    private static String describe(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static boolean mayBeHtml(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.contains("html") || type.startsWith("text/plain") || type.isBlank();
    }
}
