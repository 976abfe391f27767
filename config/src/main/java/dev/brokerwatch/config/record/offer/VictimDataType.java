package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Kinds of data that lead to a victim. Such data is replaced by [#placeholder] before a text goes anywhere.
public enum VictimDataType {
    ID_NUMBER,
    PHONE,
    BANK_CARD,
    EMAIL,
    PASSPORT,
    PLATE,
    NAME,
    ADDRESS,
    PASSWORD,
    HASH,
    IP,
    BIRTH_DATE,
    MEDICAL_NUMBER,
    USERNAME;

    /// The name in JSON and placeholders: `id-number`.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What stands in a redacted text: `[id-number]`.
    public String placeholder() {
        return "[" + label() + "]";
    }

    /// Throws `IllegalArgumentException` on an unknown label.
    @JsonCreator
    public static VictimDataType ofLabel(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\"" + label + "\" is no known kind of victims' data"));
    }
}
