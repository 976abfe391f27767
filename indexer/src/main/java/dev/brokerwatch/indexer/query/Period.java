package dev.brokerwatch.indexer.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as it is typed, which is a span: `2026`, `2026-01`, `2026-01-05`, an ISO 8601 instant, `now`, `now-7d`.
/// Dates are in UTC. `end` is exclusive; an instant's span is one millisecond.
record Period(Instant start, Instant end) {

    private static final Pattern RELATIVE = Pattern.compile("now(?:-([0-9]{1,5})([hdw]))?");
    private static final Duration WEEK = Duration.ofDays(7);

    static Optional<Period> parse(String typed, Instant now) {
        Matcher relative = RELATIVE.matcher(typed);
        if (relative.matches()) {
            return Optional.of(at(now.minus(ago(relative))));
        }
        try {
            return Optional.of(absolute(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration ago(Matcher relative) {
        String unit = relative.group(2);
        if (unit == null) {
            return Duration.ZERO;
        }
        int number = Integer.parseInt(relative.group(1));
        return switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> WEEK.multipliedBy(number);
        };
    }

    private static Period absolute(String typed) {
        return switch (typed.length()) {
            case 4 -> days(Year.parse(typed).atDay(1), Year.parse(typed).plusYears(1).atDay(1));
            case 7 ->
                    days(
                            YearMonth.parse(typed).atDay(1),
                            YearMonth.parse(typed).plusMonths(1).atDay(1));
            case 10 -> days(LocalDate.parse(typed), LocalDate.parse(typed).plusDays(1));
            default -> at(OffsetDateTime.parse(typed).toInstant());
        };
    }

    private static Period days(LocalDate first, LocalDate after) {
        return new Period(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                after.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Period at(Instant instant) {
        return new Period(instant, instant.plusMillis(1));
    }
}
