package dev.brokerwatch.config.record.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The name of a configured site: the stem of its YAML file, 1 to 63 of `a-z 0-9 - .`, starting with a letter or digit.
public record SiteId(@JsonValue String value) implements Comparable<SiteId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

    @JsonCreator
    public SiteId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a site's name is 1 to 63 of a-z, 0-9, '-' and '.', starting with a letter or digit");
        }
    }

    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
