package dev.brokerwatch.launcher.client;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Prints hits as they come, for people or for programs. What a seller wrote can hold control characters and terminal
/// escapes, so none are printed.
final class HitPrinter {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "url",
                    "site",
                    "seller",
                    "title",
                    "status",
                    "kind",
                    "language",
                    "categories",
                    "volume",
                    "unit_price_cny",
                    "unit_price_usd",
                    "first_seen",
                    "last_seen",
                    "cluster");

    private final Consumer<JsonNode> hits;
    private final PrintWriter out;
    private final boolean summary;

    private HitPrinter(PrintWriter out, Consumer<JsonNode> hits, boolean summary) {
        this.out = out;
        this.hits = hits;
        this.summary = summary;
    }

    static HitPrinter json(PrintWriter out) {
        return new HitPrinter(out, hit -> out.println(hit), false);
    }

    static HitPrinter csv(PrintWriter out) {
        out.print(String.join(",", COLUMNS) + "\r\n");
        return new HitPrinter(
                out,
                hit ->
                        out.print(
                                COLUMNS.stream()
                                                .map(column -> quoted(plain(hit.path(column))))
                                                .collect(Collectors.joining(","))
                                        + "\r\n"),
                false);
    }

    static HitPrinter text(PrintWriter out) {
        return new HitPrinter(out, hit -> printText(hit, out), true);
    }

    void print(JsonNode hit) {
        hits.accept(hit);
    }

    void end(long total, int printed) {
        if (summary) {
            out.printf(Locale.ROOT, "%d of %d listings%n", printed, total);
        }
    }

    private static void printText(JsonNode hit, PrintWriter out) {
        out.println(plain(hit.path("title")));
        out.println("  " + plain(hit.path("url")));
        out.printf(
                Locale.ROOT,
                "  %s · %s on %s · first seen %s, last %s%n",
                plain(hit.path("status")),
                plain(hit.path("seller")),
                plain(hit.path("site")),
                minute(hit.path("first_seen")),
                minute(hit.path("last_seen")));
        for (JsonNode offered : hit.path("packages")) {
            out.println("  - " + describe(offered));
        }
        out.println();
    }

    private static String describe(JsonNode offered) {
        List<String> parts = new ArrayList<>();
        parts.add(plain(offered.path("categories")));
        if (offered.has("volume")) {
            parts.add(String.format(Locale.ROOT, "%,d records", offered.path("volume").asLong()));
        }
        if (offered.has("price")) {
            String high = offered.has("price_high") ? "–" + plain(offered.path("price_high")) : "";
            parts.add(
                    plain(offered.path("price"))
                            + high
                            + " "
                            + plain(offered.path("currency"))
                            + " per "
                            + plain(offered.path("per")));
        } else if (offered.has("no_price")) {
            parts.add("price " + plain(offered.path("no_price")));
        }
        if (offered.has("unit_price_cny")) {
            parts.add(plain(offered.path("unit_price_cny")) + " CNY a record");
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String plain(JsonNode value) {
        String text =
                value.isArray()
                        ? StreamSupport.stream(value.spliterator(), false)
                                .map(HitPrinter::plain)
                                .collect(Collectors.joining(" "))
                        : value.isNumber()
                                ? value.decimalValue().stripTrailingZeros().toPlainString()
                                : value.asString("");
        return text.codePoints()
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? ' '
                                : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String minute(JsonNode instant) {
        String text = plain(instant);
        return text.length() >= 16 ? text.substring(0, 16).replace('T', ' ') : text;
    }

    /// RFC 4180; and a leading `=`, `+`, `-` or `@` is no formula of ours in anybody's spreadsheet.
    private static String quoted(String value) {
        String safe =
                !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
