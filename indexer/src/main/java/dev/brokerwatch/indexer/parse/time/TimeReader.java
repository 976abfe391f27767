package dev.brokerwatch.indexer.parse.time;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.PostTime.Precision;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.parse.time.ClockReader.Clock;
import dev.brokerwatch.indexer.parse.time.DateReader.Date;
import dev.brokerwatch.indexer.parse.time.TimeFrame.DateOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the times that boards show. Thread-safe. Takes the first time in a text; words around it do not matter.
public final class TimeReader {

    private static final int LONGEST = 300;

    private final TimeWords words;

    private TimeReader(TimeWords words) {
        this.words = words;
    }

    public static TimeReader of(OperatorFiles files) {
        return new TimeReader(TimeWords.of(files));
    }

    /// The time that `text` tells, or null. Seconds or milliseconds since 1970, and a span such as "2h", are
    /// understood where nothing else stands.
    public @Nullable PostTime read(String text, TimeFrame frame) {
        String told = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!mayTell(told)) {
            return null;
        }
        PostTime epoch = epoch(told.strip(), frame);
        return epoch != null ? epoch : read(new TimeTokens(told, words), frame);
    }

    /// What one text tells.
    ///
    /// @param any see [TimeReader#read]
    /// @param absolute the same, but not what is told from the capture: "yesterday", "2 hours ago"
    public record Told(@Nullable PostTime any, @Nullable PostTime absolute) {}

    /// Both that a text tells.
    public Told readBoth(String text, TimeFrame frame) {
        String told = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!mayTell(told)) {
            return new Told(null, null);
        }
        PostTime epoch = epoch(told.strip(), frame);
        if (epoch != null) {
            return new Told(epoch, epoch);
        }
        TimeTokens tokens = new TimeTokens(told, words);
        return new Told(read(tokens, frame), absolute(tokens, frame));
    }

    private static @Nullable PostTime absolute(TimeTokens tokens, TimeFrame frame) {
        DateReader dates = new DateReader(tokens, frame);
        ClockReader clocks = new ClockReader(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Date date = dates.at(i);
            if (date != null && !date.relative()) {
                PostTime time = together(date, i, clocks, frame);
                if (time != null) {
                    return time;
                }
                i = date.end() - 1;
            }
        }
        return null;
    }

    /// The hours east of UTC that a page's foot names ("GMT+8", "All times are UTC-05:00"); null where it names none.
    public @Nullable ZoneOffset zoneIn(String text) {
        TimeTokens tokens =
                new TimeTokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text, words);
        ClockReader clocks = new ClockReader(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            if (word.equals("gmt") || word.equals("utc")) {
                return clocks.zone(i);
            }
        }
        return null;
    }

    /// Whether a date of three numbers in the text can be read one way only, and which.
    public DateOrder orderIn(String text) {
        TimeTokens tokens = numeric(text);
        for (int i = 0; tokens != null && i + 4 < tokens.size(); i++) {
            if (isNumeric(tokens, i) && tokens.get(i).number() > 12) {
                return DateOrder.DAY_FIRST;
            }
            if (isNumeric(tokens, i) && tokens.get(i + 2).number() > 12) {
                return DateOrder.MONTH_FIRST;
            }
        }
        return DateOrder.UNKNOWN;
    }

    /// Whether the text holds a date of three numbers that can be read both ways.
    public boolean isOfEitherOrder(String text) {
        TimeTokens tokens = numeric(text);
        for (int i = 0; tokens != null && i + 4 < tokens.size(); i++) {
            if (isNumeric(tokens, i)) {
                return tokens.get(i).number() <= 12 && tokens.get(i + 2).number() <= 12;
            }
        }
        return false;
    }

    /// Null where the text cannot hold a date of three numbers.
    private @Nullable TimeTokens numeric(String text) {
        boolean may = text.length() <= LONGEST && (holdsTwo(text, '/') || holdsTwo(text, '-'));
        return may ? new TimeTokens(text, words) : null;
    }

    private static boolean isNumeric(TimeTokens tokens, int i) {
        return tokens.get(i).isNumber()
                && tokens.get(i).digits() <= 2
                && (tokens.get(i + 1).is("/") || tokens.get(i + 1).is("-"))
                && tokens.get(i + 2).isNumber()
                && tokens.get(i + 3).is(tokens.get(i + 1).text())
                && tokens.get(i + 4).digits() == 4;
    }

    private static boolean holdsTwo(String text, char sign) {
        int first = text.indexOf(sign);
        return first >= 0 && text.indexOf(sign, first + 1) >= 0;
    }

    private static boolean mayTell(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || c > 0x7f || Character.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable PostTime epoch(String text, TimeFrame frame) {
        if (text.length() != 10 && text.length() != 13 && text.length() != 14) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        long number = Long.parseLong(text);
        if (text.length() == 14) {
            return compact(number, frame);
        }
        Instant instant =
                text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return frame.instant(instant, Precision.SECOND, true);
    }

    /// `20120203142946`.
    private static @Nullable PostTime compact(long number, TimeFrame frame) {
        int date = (int) (number / 1_000_000);
        int clock = (int) (number % 1_000_000);
        try {
            LocalDateTime told =
                    LocalDate.of(date / 10_000, date / 100 % 100, date % 100)
                            .atTime(clock / 10_000, clock / 100 % 100, clock % 100);
            return frame.time(told, Precision.SECOND, null);
        } catch (DateTimeException e) {
            return null; // another number
        }
    }

    private static @Nullable PostTime read(TimeTokens tokens, TimeFrame frame) {
        DateReader dates = new DateReader(tokens, frame);
        ClockReader clocks = new ClockReader(tokens);
        AgoReader agos = new AgoReader(tokens, frame);
        for (int i = 0; i < tokens.size(); i++) {
            PostTime ago = agos.at(i);
            if (ago != null) {
                return ago;
            }
            Date date = dates.at(i);
            if (date != null) {
                PostTime time = together(date, i, clocks, frame);
                if (time != null) {
                    return time;
                }
                i = date.end() - 1;
            }
        }
        PostTime time = withoutDate(tokens, clocks, frame);
        return time == null ? agos.alone() : time;
    }

    private static @Nullable PostTime together(
            Date date, int start, ClockReader clocks, TimeFrame frame) {
        if (date.precision() != Precision.DAY) {
            return frame.time(date.date().atStartOfDay(), date.precision(), null);
        }
        Clock clock = clocks.after(date.end());
        if (clock == null) {
            clock = clocks.before(start);
        }
        try {
            return clock == null
                    ? frame.time(date.date().atStartOfDay(), Precision.DAY, null)
                    : frame.time(
                            date.date().atTime(clock.time()), clock.precision(), clock.offset());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// `Tuesday at 3:04 PM` is of the last seven days; a mere `15:04` is today's, or yesterday's where that is to come.
    private static @Nullable PostTime withoutDate(
            TimeTokens tokens, ClockReader clocks, TimeFrame frame) {
        for (int i = 0; i < tokens.size(); i++) {
            for (TimeWord meaning : tokens.get(i).meanings()) {
                Clock clock = meaning instanceof TimeWord.Weekday ? clocks.after(i + 1) : null;
                if (meaning instanceof TimeWord.Weekday(int day) && clock != null) {
                    LocalDate today = frame.today();
                    int weekday = today.getDayOfWeek().getValue();
                    int back = Math.floorMod(weekday - day, 7);
                    int weeks = tokens.get(i - 1).is("上") && day <= weekday ? 7 : 0;
                    return at(today.minusDays(back + weeks), clock, frame, 7);
                }
            }
        }
        Clock clock = clocks.after(0);
        boolean alone =
                clock != null && clock.start() <= 1 && isAlone(tokens, clock.start(), clock.end());
        return clock != null && alone ? at(frame.today(), clock, frame, 1) : null;
    }

    /// Nothing but a word for the half of the day stands before, and nothing but a sign behind.
    private static boolean isAlone(TimeTokens tokens, int start, int end) {
        List<TimeWord> before = tokens.get(0).meanings();
        boolean half =
                before.contains(TimeWord.Particle.AM)
                        || before.contains(TimeWord.Particle.PM)
                        || before.contains(TimeWord.Particle.NOON);
        boolean ended = end >= tokens.size() || tokens.get(end).is(".");
        return (start == 0 || half) && ended && end + 1 >= tokens.size();
    }

    private static @Nullable PostTime at(
            LocalDate date, Clock clock, TimeFrame frame, int daysBackIfToCome) {
        LocalTime time = clock.time();
        LocalDateTime now = LocalDateTime.ofInstant(frame.at(), frame.zone());
        LocalDateTime told = date.atTime(time);
        LocalDateTime past = told.isAfter(now) ? told.minusDays(daysBackIfToCome) : told;
        return frame.time(past, clock.precision(), clock.offset());
    }
}
