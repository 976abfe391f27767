package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Listings that say the same thing: the id of the first of them that was seen.
public record ClusterId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    @JsonCreator
    public ClusterId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a cluster's id is 32 hexadecimal digits");
        }
    }

    public static ClusterId startedBy(ListingId first) {
        return new ClusterId(first.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
