package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.site.Digest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// How the payloads of pages begin that were written lately: enough to tell most pages from their parents without reading
/// those. Takes a megabyte, whatever it has seen. Not thread-safe.
final class RecentPayloads {

    private static final int PLACES = 1 << 16;
    private static final int BEGIN = "sha256:".length();
    private static final int DIGITS = 16;

    private final long[] urls = new long[PLACES];
    private final long[] beginnings = new long[PLACES];

    /// The page's record is as given now; null when it is removed.
    void note(Fingerprint url, @Nullable UrlRecord record) {
        Digest payload = record == null ? null : record.past().payload();
        int place = placeOf(url);
        if (payload != null) {
            urls[place] = url.low();
            beginnings[place] = beginningOf(payload);
        } else if (urls[place] == url.low()) {
            urls[place] = 0;
        }
    }

    /// Whether the page is known to show something else; false says nothing.
    boolean showsOther(Fingerprint url, Digest payload) {
        int place = placeOf(url);
        return urls[place] == url.low() && beginnings[place] != beginningOf(payload);
    }

    private static int placeOf(Fingerprint url) {
        return (int) url.high() & (PLACES - 1);
    }

    private static long beginningOf(Digest payload) {
        return HexFormat.fromHexDigitsToLong(payload.value(), BEGIN, BEGIN + DIGITS);
    }
}
