package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Text of a page from which victims' data has been replaced by placeholders. Only the redactor makes one from a page's
/// text (a test holds the code base to it); everyone else reads it from a record. At most 64 KiB characters.
public record RedactedText(@JsonValue String value) {

    public static final int LONGEST = 65_536;
    public static final RedactedText EMPTY = new RedactedText("");

    @JsonCreator
    public RedactedText {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a redacted text has at most " + LONGEST + " characters");
        }
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    /// The first `length` characters, with an ellipsis where something was cut; never half of a surrogate pair.
    public RedactedText excerpt(int length) {
        if (value.length() <= length) {
            return this;
        }
        int end = Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length;
        return new RedactedText(value.substring(0, end) + "…");
    }

    @Override
    public String toString() {
        return value;
    }
}
