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
        String path = question < 0 ? target : target.substring(0, question);
        Optional<String> found = pathTrap(path);
        if (found.isEmpty() && question >= 0) {
            found = queryTrap(target.substring(question + 1));
        }
        return found.isPresent() ? found : wordTrap(target.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> pathTrap(String path) {
        String[] segments = path.split("/", MOST_SEGMENTS + 3);
        if (segments.length - 1 > MOST_SEGMENTS) {
            return Optional.of("depth: a path of more than " + MOST_SEGMENTS + " segments");
        }
        for (int i = 1; i < segments.length; i++) {
            int same = 1;
            for (int j = i + 1; j < segments.length; j++) {
                same += segments[i].length() > 1 && segments[i].equals(segments[j]) ? 1 : 0;
            }
            if (same > MOST_REPETITIONS
                    && same > MOST_REPETITIONS + (isNumber(segments[i]) ? 1 : 0)) {
                return Optional.of("repeated segments: one of them " + same + " times");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> queryTrap(String query) {
        String[] names = query.split("&", MOST_PARAMETERS + 2);
        for (int i = 0; i < names.length; i++) {
            int equals = names[i].indexOf('=');
            names[i] = equals < 0 ? names[i] : names[i].substring(0, equals);
            int same = 1;
            for (int j = 0; j < i; j++) {
                same += names[j].equals(names[i]) ? 1 : 0;
            }
            boolean list = names[i].endsWith("[]") || names[i].endsWith("%5B%5D");
            if (same > MOST_REPETITIONS && !list) {
                return Optional.of("query explosion: one parameter " + same + " times");
            }
            if (i >= MOST_PARAMETERS) {
                return Optional.of("query explosion: more than " + MOST_PARAMETERS + " parameters");
            }
        }
        return Optional.empty();
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

    private static boolean isNumber(String segment) {
        return segment.chars().allMatch(Ascii::isDigit);
    }
}
