package dev.brokerwatch.config.record.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How the constants of closed vocabularies are written outside Java: `BANK_CARD` is `bank_card`.
public final class Label {

    private Label() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    public static <E extends Enum<E>> E parse(Class<E> type, String label) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(label)) {
                return constant;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants())
                        .map(Label::of)
                        .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("\"" + label + "\" is none of " + known);
    }
}
