package dev.brokerwatch.crawler.fetch.http;

import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request gave.
public sealed interface Reply {

    /// A whole response. `body` is the entity as received: transfer-coding removed, content-coding kept. `truncated`
    /// tells that it was longer than the bound.
    @SuppressWarnings("ArrayRecordComponent")
    record Arrived(int status, List<Header> headers, byte[] body, boolean truncated)
            implements Reply {

        public Arrived {
            headers = List.copyOf(headers);
        }

        /// The first header of that name, or null.
        public @Nullable String header(String name) {
            for (Header header : headers) {
                if (header.name().equalsIgnoreCase(name)) {
                    return header.value();
                }
            }
            return null;
        }

        /// The target of a redirect as the host wrote it, or null.
        public @Nullable String location() {
            boolean redirect = status == 300 || status == 301 || status == 302 || status == 303;
            return redirect || status == 307 || status == 308 ? header("Location") : null;
        }

        /// Whether the page came as asked for.
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /// No response, or half of one. `detail` is in our words. `stale` tells that a kept connection turned out to be
    /// closed before any byte came: asking once more is no repetition.
    record Lost(FailureKind kind, String detail, boolean stale) implements Reply {}
}
