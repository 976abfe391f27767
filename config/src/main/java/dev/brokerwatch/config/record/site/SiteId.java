package dev.brokerwatch.config.record.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The name of a configured site: the stem of its YAML file, 1 to 63 of `a-z 0-9 - .`, starting with a letter or digit.
public record SiteId(@JsonValue String value) implements Comparable<SiteId> {

    private static final int LONGEST = 63;

    @JsonCreator
    public SiteId {
        if (!hasForm(value)) {
            throw new IllegalArgumentException(
                    "a site's name is 1 to 63 of a-z, 0-9, '-' and '.', starting with a letter or digit");
        }
    }

    private static boolean hasForm(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!alphanumeric && (i == 0 || (c != '-' && c != '.'))) {
                return false;
            }
        }
        return true;
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
