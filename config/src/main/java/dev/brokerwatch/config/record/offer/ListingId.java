package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import java.util.regex.Pattern;

/// One per site, host, thread and post: 32 hexadecimal digits, the first half of a SHA-256 over the four.
public record ListingId(@JsonValue String value) implements Comparable<ListingId> {

    private static final String WWW = "www.";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    @JsonCreator
    public ListingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a listing's id is 32 hexadecimal digits");
        }
    }

    /// `thread` and `post` are the board's own keys, such as a topic's number. A site's hosts number their topics apart,
    /// except that `www.` is but another name of the same board.
    public static ListingId of(SiteId site, Host host, String thread, String post) {
        String board =
                host.value().startsWith(WWW) ? host.value().substring(WWW.length()) : host.value();
        return new ListingId(Digest.of("listing", site.value(), board, thread, post).shortForm());
    }

    @Override
    public int compareTo(ListingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
