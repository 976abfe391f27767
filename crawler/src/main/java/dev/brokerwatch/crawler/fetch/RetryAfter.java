package dev.brokerwatch.crawler.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The `Retry-After` header (RFC 9110, 10.2.3): seconds, or a date in any of the three forms of 5.6.7.
final class RetryAfter {

    /// What a host can ask for; more is taken for this.
    static final Duration LONGEST = Duration.ofDays(30);

    private static final int LONGEST_TEXT = 60;

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                            .withZone(ZoneOffset.UTC),
                    new DateTimeFormatterBuilder()
                            .appendPattern("EEEE, dd-MMM-")
                            .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                            .appendPattern(" HH:mm:ss 'GMT'")
                            .toFormatter(Locale.ENGLISH)
                            .withZone(ZoneOffset.UTC),
                    DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
                            .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /// How long to stay away from `now` on; zero for a date that is past; null where the header says nothing readable.
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null || header.isBlank() || header.length() > LONGEST_TEXT) {
            return null;
        }
        String text = header.strip();
        Duration wish =
                text.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(text) : until(text, now);
        return wish != null && wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static @Nullable Duration until(String text, Instant now) {
        for (DateTimeFormatter form : DATES) {
            Instant date = read(form, text);
            if (date != null) {
                Duration left = Duration.between(now, date);
                return left.isNegative() ? Duration.ZERO : left;
            }
        }
        return null;
    }

    private static @Nullable Instant read(DateTimeFormatter form, String text) {
        try {
            return form.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
