package dev.brokerwatch.launcher.evaluate;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whether the figures of a package agree with its label: amounts and volumes within 0.5 %, unit prices within 2 %; USD and
/// USDT are one currency; an amount of zero is no price; a lookup's volume may be one or none.
final class Figures {

    private static final double CLOSE = 0.005;
    private static final double UNIT_CLOSE = 0.02;
    private static final JsonNode NONE = JsonNodeFactory.instance.objectNode();

    private Figures() {}

    /// What agrees between a label and an answer.
    record Agreement(boolean price, boolean volume, boolean unitPrice, double weight) {}

    /// `answer` is null for a package that was not found. The weight makes the best pairs of several.
    static Agreement of(JsonNode label, @Nullable JsonNode answer) {
        JsonNode got = answer == null ? NONE : answer;
        boolean there = answer != null;
        boolean lookup = label.path("price").path("per").asString("").equals("lookup");
        boolean price = there && samePrice(label.path("price"), got.path("price"));
        boolean volume =
                there && sameVolume(number(label, "volume"), number(got, "volume"), lookup);
        boolean unit =
                there && near(number(label, "unit_price"), number(got, "unit_price"), UNIT_CLOSE);
        double told =
                (price && amount(label.path("price")) != null ? 2 : 0)
                        + (volume && number(label, "volume") != null ? 2 : 0);
        double weight =
                (price ? 4 : 0)
                        + (volume ? 4 : 0)
                        + (unit ? 2 : 0)
                        + told
                        + Sets.overlap(
                                Sets.strings(label.path("categories")),
                                Sets.strings(got.path("categories")));
        return new Agreement(price, volume, unit, weight);
    }

    private static boolean samePrice(JsonNode label, JsonNode answer) {
        Double wanted = amount(label);
        Double got = amount(answer);
        if (wanted == null || got == null) {
            return wanted == null && got == null;
        }
        return near(wanted, got, CLOSE)
                && currency(label).equals(currency(answer))
                && Objects.equals(label.path("per").asString(""), answer.path("per").asString(""));
    }

    private static boolean sameVolume(
            @Nullable Double label, @Nullable Double answer, boolean lookup) {
        if (lookup) {
            return answer == null || answer == 1;
        }
        return near(label, answer, CLOSE);
    }

    private static @Nullable Double amount(JsonNode price) {
        return number(price, "amount");
    }

    private static String currency(JsonNode price) {
        String currency = price.path("currency").asString("").toUpperCase(Locale.ROOT);
        return currency.equals("USDT") ? "USD" : currency;
    }

    /// Null where there is none, or zero.
    private static @Nullable Double number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isNumber() && value.asDouble() != 0 ? value.asDouble() : null;
    }

    private static boolean near(@Nullable Double a, @Nullable Double b, double tolerance) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), 1e-12);
    }
}
