package dev.brokerwatch.config.record.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A host as politeness sees it: the lower-case host name or address, with `:port` where the port is not the scheme's
/// own. At most 260 characters. The key of `reports`, `visits` and `pages`.
public record Host(@JsonValue String value) implements Comparable<Host> {

    private static final int LONGEST = 260;

    @JsonCreator
    public Host {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a host is 1 to " + LONGEST + " lower-case characters");
        }
        for (int i = 0; i < value.length(); i++) {
            if (!fits(value.charAt(i))) {
                throw new IllegalArgumentException(
                        "a host is lower-case ASCII without blanks, '/' or '@'");
            }
        }
    }

    private static boolean fits(char c) {
        return c > ' ' && c <= '~' && c != '/' && c != '@' && (c < 'A' || c > 'Z');
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
