package dev.brokerwatch.config.record.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// A host as politeness sees it: the lower-case host name or address, with `:port` where the port is not the scheme's
/// own. At most 260 characters. The key of `reports`, `visits` and `pages`.
public record Host(@JsonValue String value) implements Comparable<Host> {

    private static final int LONGEST = 260;

    @JsonCreator
    public Host {
        if (value.isEmpty()
                || value.length() > LONGEST
                || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "a host is 1 to " + LONGEST + " lower-case characters");
        }
        if (value.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@' || c > '~')) {
            throw new IllegalArgumentException("a host is ASCII without blanks, '/' or '@'");
        }
    }

    @Override
    public int compareTo(Host other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
