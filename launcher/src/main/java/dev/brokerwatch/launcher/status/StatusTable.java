package dev.brokerwatch.launcher.status;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The state of a running brokerwatch for people: totals, then a line a host.
final class StatusTable {

    private static final String ROW = "%-32s %-14s %-13s %9s %8s %8s %7s %8s %7s %-16s %s%n";

    private final PrintWriter out;

    StatusTable(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode told) {
        if (told.has("host")) {
            head();
            host(told, Instant.parse(told.path("at").asString(Instant.EPOCH.toString())));
            return;
        }
        JsonNode totals = told.path("totals");
        JsonNode frontier = told.path("frontier");
        if (totals.isObject()) {
            out.printf(
                    Locale.ROOT,
                    "%d fetched, %d unread, %d listings, %d alerts; ",
                    totals.path("fetches").asLong(0),
                    totals.path("unread").asLong(0),
                    totals.path("listings").asLong(0),
                    totals.path("alerts").asLong(0));
        }
        out.printf(
                Locale.ROOT,
                "frontier %s, %d URLs, %d not yet asked for%n",
                frontier.path("state").asString("?").toLowerCase(Locale.ROOT),
                frontier.path("urlsKnown").asLong(0),
                frontier.path("urlsDue").asLong(0));
        if (frontier.hasNonNull("planningPaused")) {
            out.println("Planning is paused: " + frontier.path("planningPaused").asString());
        }
        head();
        Instant now = Instant.parse(frontier.path("at").asString(Instant.EPOCH.toString()));
        frontier.path("hosts").forEach(host -> host(host, now));
    }

    private void head() {
        out.printf(
                Locale.ROOT,
                ROW,
                "host",
                "site",
                "state",
                "next",
                "known",
                "due",
                "offers",
                "today",
                "a min",
                "last codes",
                "reason");
    }

    private void host(JsonNode host, Instant now) {
        String codes =
                StreamSupport.stream(host.path("codes").spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(" "));
        out.printf(
                Locale.ROOT,
                ROW,
                host.path("host").asString(""),
                host.path("site").asString(""),
                host.path("state").asString("").toLowerCase(Locale.ROOT),
                next(host.path("next"), now),
                host.path("urlsKnown").asString("0"),
                host.path("urlsDue").asString("0"),
                host.path("offers").asString("0"),
                host.path("pagesToday").asString("0"),
                host.path("pagesPerMinute").asString("0"),
                codes,
                host.path("reason").asString(""));
    }

    private static String next(JsonNode next, Instant now) {
        if (!next.isString()) {
            return "never";
        }
        if (now.equals(Instant.EPOCH)) {
            return next.asString();
        }
        Duration wait = Duration.between(now, Instant.parse(next.asString()));
        return wait.isPositive() ? wait.toSeconds() + " s" : "now";
    }
}
