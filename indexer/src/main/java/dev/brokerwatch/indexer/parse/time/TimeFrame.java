package dev.brokerwatch.indexer.parse.time;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.PostTime.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What a page's times are told from.
///
/// @param at when the page was captured
/// @param zone of times without one
/// @param told the page or the operator named `zone`; else it is a guess
/// @param order of day and month where a date could be either
public record TimeFrame(Instant at, ZoneId zone, boolean told, DateOrder order) {

    /// How a page writes dates of three numbers that end in the year.
    public enum DateOrder {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final int EARLIEST_YEAR = 1_990;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(26);

    public TimeFrame ordered(DateOrder found) {
        return new TimeFrame(at, zone, told, found);
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /// A date without a year is the latest one that is not in the future.
    LocalDate lately(int month, int day) {
        LocalDate today = today();
        int year = today.getYear();
        if (month == 2 && day == 29) {
            while (!LocalDate.of(year, 1, 1).isLeapYear()) {
                year--;
            }
        }
        LocalDate date = LocalDate.of(year, month, day);
        boolean future = date.isAfter(today.plusDays(1));
        return future && !(month == 2 && day == 29) ? date.minusYears(1) : date;
    }

    /// @param offset that the time itself names, or null
    @Nullable PostTime time(LocalDateTime local, Precision precision, @Nullable ZoneOffset offset) {
        Instant instant = local.atZone(offset == null ? zone : offset).toInstant();
        return instant(instant, precision, offset != null || told);
    }

    /// Null for what no post can say: before there were boards, or in the future.
    @Nullable PostTime instant(Instant instant, Precision precision, boolean zoned) {
        boolean tooEarly = instant.atZone(ZoneOffset.UTC).getYear() < EARLIEST_YEAR;
        boolean tooLate = instant.isAfter(at.plus(CLOCKS_DIFFER));
        return tooEarly || tooLate ? null : new PostTime(instant, precision, zoned);
    }
}
