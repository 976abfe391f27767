package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import java.util.regex.Pattern;

/// One per site, thread and post: 32 hexadecimal digits, the first half of a SHA-256 over the three.
public record ListingId(@JsonValue String value) implements Comparable<ListingId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    @JsonCreator
    public ListingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a listing's id is 32 hexadecimal digits");
        }
    }

    /// `thread` and `post` are the site's own keys, such as a topic's number.
    public static ListingId of(SiteId site, String thread, String post) {
        return new ListingId(Digest.of("listing", site.value(), thread, post).shortForm());
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
