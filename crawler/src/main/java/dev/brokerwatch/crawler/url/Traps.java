package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Places without an end and links that act instead of showing. Judges a URL in normal form by its looks alone.
/// Thread-safe.
public final class Traps {

    private static final int LONGEST_TARGET = 1_000;
    private static final int MOST_SEGMENTS = 20;
    private static final int MOST_PARAMETERS = 12;
    private static final int MOST_REPETITIONS = 2;
    private static final int FIRST_YEAR = 1995;

    private static final List<String> CALENDARS =
            List.of("calendar", "year=", "month=", "date=", "/events/", "/archive/");

    /// What would log out, write or vote: never asked for, whoever links to it.
    private static final List<String> ACTIONS =
            List.of(
                    "logout",
                    "mod=logging",
                    "action=reply",
                    "action=newthread",
                    "mode=reply",
                    "mode=post",
                    "mode=quote",
                    "do=delete",
                    "action=delete",
                    "add-to-cart=",
                    "addtocart",
                    "markread",
                    "mark=",
                    "mode=viewonline",
                    "/wp-login.php");

    private final InstantSource clock;

    public Traps(InstantSource clock) {
        this.clock = clock;
    }

    /// The rule that the URL falls under, or nothing.
    public Optional<String> find(CrawlUrl url) {
        String target = url.pathAndQuery();
        if (target.length() > LONGEST_TARGET) {
            return Optional.of(
                    "length: path and query of more than " + LONGEST_TARGET + " characters");
        }
        int question = target.indexOf('?');
        Optional<String> found = pathTrap(target, question < 0 ? target.length() : question);
        if (found.isEmpty() && question >= 0) {
            found = queryTrap(target, question + 1);
        }
        return found.isPresent() ? found : wordTrap(target.toLowerCase(Locale.ROOT));
    }

    /// @param end of the path, which begins with a slash
    private static Optional<String> pathTrap(String target, int end) {
        int[] starts = new int[MOST_SEGMENTS + 1];
        int segments = 0;
        for (int slash = 0; slash >= 0 && slash < end; slash = target.indexOf('/', slash + 1)) {
            if (segments == MOST_SEGMENTS) {
                return Optional.of("depth: a path of more than " + MOST_SEGMENTS + " segments");
            }
            starts[segments++] = slash + 1;
        }
        starts[segments] = end + 1;
        for (int i = 0; i < segments; i++) {
            int same = repetitions(target, starts, i, segments);
            if (same > MOST_REPETITIONS
                    && same
                            > MOST_REPETITIONS
                                    + (isNumber(target, starts[i], starts[i + 1] - 1) ? 1 : 0)) {
                return Optional.of("repeated segments: one of them " + same + " times");
            }
        }
        return Optional.empty();
    }

    /// How often segment `i` stands in the path from its own place on; those of one letter count once.
    private static int repetitions(String target, int[] starts, int i, int segments) {
        int same = 1;
        int length = starts[i + 1] - 1 - starts[i];
        for (int j = i + 1; length > 1 && j < segments; j++) {
            same +=
                    sameText(target, starts[i], starts[i + 1] - 1, starts[j], starts[j + 1] - 1)
                            ? 1
                            : 0;
        }
        return same;
    }

    private static Optional<String> queryTrap(String target, int start) {
        int[] starts = new int[MOST_PARAMETERS];
        int[] ends = new int[MOST_PARAMETERS];
        int count = 0;
        for (int at = start; at <= target.length(); count++) {
            if (count == MOST_PARAMETERS) {
                return Optional.of("query explosion: more than " + MOST_PARAMETERS + " parameters");
            }
            int end = target.indexOf('&', at);
            end = end < 0 ? target.length() : end;
            int equals = target.indexOf('=', at);
            starts[count] = at;
            ends[count] = equals < 0 || equals > end ? end : equals;
            int same = 1;
            for (int i = 0; i < count; i++) {
                same += sameText(target, starts[i], ends[i], at, ends[count]) ? 1 : 0;
            }
            if (same > MOST_REPETITIONS && !isList(target, at, ends[count])) {
                return Optional.of("query explosion: one parameter " + same + " times");
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private static boolean isList(String target, int start, int end) {
        String name = target.substring(start, end);
        return name.endsWith("[]") || name.endsWith("%5B%5D");
    }

    private static boolean sameText(String text, int start, int end, int from, int to) {
        return end - start == to - from && text.regionMatches(start, text, from, end - start);
    }

    private Optional<String> wordTrap(String target) {
        for (String action : ACTIONS) {
            if (target.contains(action)) {
                return Optional.of("action: " + action + " does something instead of showing it");
            }
        }
        for (String calendar : CALENDARS) {
            if (target.contains(calendar)) {
                return yearTrap(target);
            }
        }
        return Optional.empty();
    }

    private Optional<String> yearTrap(String target) {
        int last = clock.instant().atOffset(ZoneOffset.UTC).getYear() + 1;
        int start = 0;
        while (start < target.length()) {
            int end = start;
            while (end < target.length() && Ascii.isDigit(target.charAt(end))) {
                end++;
            }
            if (end - start == 4) {
                int year = Integer.parseInt(target.substring(start, end));
                if (year < FIRST_YEAR || year > last) {
                    return Optional.of(
                            "calendar: the year "
                                    + year
                                    + " lies outside "
                                    + FIRST_YEAR
                                    + " to "
                                    + last);
                }
            }
            start = Math.max(end, start) + 1;
        }
        return Optional.empty();
    }

    private static boolean isNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
