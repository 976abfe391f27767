package dev.brokerwatch.crawler.session;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A response as a login looks at it.
///
/// @param redirect where it sends us, or null
/// @param bytes decoded of the content-coding, `length` of them; shared, not written to
@SuppressWarnings("ArrayRecordComponent")
public record SitePage(
        CrawlUrl url,
        int status,
        @Nullable String contentType,
        @Nullable CrawlUrl redirect,
        byte[] bytes,
        int length) {

    /// Nesting as deep as any forum's; a bomb of tags is flattened.
    private static final int DEEPEST = 512;

    private static final int LONGEST = 1 << 20;

    boolean isHtml() {
        return contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html");
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// The first MiB of it as a tree.
    Document document() {
        int count = Math.min(length, LONGEST);
        try (ByteArrayInputStream in = new ByteArrayInputStream(bytes, 0, count)) {
            Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
            return Jsoup.parse(in, charset(), url.value(), parser);
        } catch (IOException e) {
            return Document.createShell(url.value());
        }
    }

    /// What the header says, or null: then the page itself says it.
    private @Nullable String charset() {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int start = type.indexOf("charset=");
        if (start < 0) {
            return null;
        }
        String name =
                type.substring(start + "charset=".length()).split(";", 2)[0].replace("\"", "");
        try {
            return Charset.isSupported(name.strip()) ? name.strip() : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
