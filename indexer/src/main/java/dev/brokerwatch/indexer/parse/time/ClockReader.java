package dev.brokerwatch.indexer.parse.time;

import dev.brokerwatch.config.record.offer.PostTime.Precision;
import dev.brokerwatch.indexer.parse.time.TimeTokens.Token;
import dev.brokerwatch.indexer.parse.time.TimeWord.Particle;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The time of day among tokens: `14:29:46`, `3:04 PM`, `下午 3:04`, `15时30分`, with what may follow of seconds and zone.
final class ClockReader {

    private static final int REACH = 7;
    private static final int MOST_OFFSET_HOURS = 14;

    private final TimeTokens tokens;

    ClockReader(TimeTokens tokens) {
        this.tokens = tokens;
    }

    /// @param start its first token; `end` the one behind it
    record Clock(
            LocalTime time, Precision precision, @Nullable ZoneOffset offset, int start, int end) {}

    /// The first time of day within a few tokens from `from`.
    @Nullable Clock after(int from) {
        for (int i = from; i < from + REACH && i < tokens.size(); i++) {
            Clock found = at(i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The time of day that ends shortly before `to`.
    @Nullable Clock before(int to) {
        for (int i = Math.max(0, to - REACH); i < to; i++) {
            Clock found = at(i);
            if (found != null && found.end <= to) {
                return found;
            }
        }
        return null;
    }

    @Nullable Clock at(int i) {
        Token hour = tokens.get(i);
        if (!hour.isNumber() || hour.digits() > 2 || !isHourMark(i)) {
            return null;
        }
        Token minute = tokens.get(i + 2);
        if (minute.is("半")) {
            return clock(hour.number(), 30, 0, Precision.MINUTE, i, i + 3);
        }
        if (!minute.isNumber() && !tokens.get(i + 1).is(":") && half(tokens.get(i - 1)) != null) {
            return clock(hour.number(), 0, 0, Precision.HOUR, i, i + 2);
        }
        if (!minute.isNumber() || minute.digits() > 2 || minute.number() > 59) {
            return null;
        }
        int end = i + 3;
        int second = 0;
        Precision precision = Precision.MINUTE;
        boolean told = tokens.get(end).is(":") || tokens.get(end).is("分");
        Token seconds = tokens.get(end + 1);
        if (told && seconds.digits() == 2 && seconds.number() <= 60) {
            second = Math.min(59, seconds.number());
            precision = Precision.SECOND;
            end += 2;
            end += fraction(end);
        }
        return clock(hour.number(), minute.number(), second, precision, i, end);
    }

    private @Nullable Clock clock(
            int told, int minute, int second, Precision precision, int start, int end) {
        int hour = told;
        int behind = end;
        Particle half = half(tokens.get(end));
        if (half != null) {
            behind++;
        } else {
            half = half(tokens.get(start - 1));
        }
        if (half == Particle.PM && hour < 12) {
            hour += 12;
        } else if (half == Particle.NOON && hour < 6) {
            hour += 12;
        } else if (half == Particle.AM && hour == 12) {
            hour = 0;
        }
        if (hour > 23) {
            return null;
        }
        return new Clock(
                LocalTime.of(hour, minute, second), precision, zone(behind), start, behind);
    }

    private boolean isHourMark(int i) {
        Token mark = tokens.get(i + 1);
        return mark.is(":") || mark.is("时") || mark.is("時") || mark.is("点") || mark.is("點");
    }

    /// The tokens that a fraction of a second takes.
    private int fraction(int at) {
        return tokens.get(at).is(".") && tokens.get(at + 1).isNumber() ? 2 : 0;
    }

    private static @Nullable Particle half(Token token) {
        if (token.meanings().contains(Particle.PM)) {
            return Particle.PM;
        }
        if (token.meanings().contains(Particle.NOON)) {
            return Particle.NOON;
        }
        return token.meanings().contains(Particle.AM) ? Particle.AM : null;
    }

    /// `Z`, `+08:00`, `+0800`, `GMT+8`, `(UTC)`, `MSK`; null where no zone follows.
    @Nullable ZoneOffset zone(int from) {
        int at = tokens.get(from).is("(") ? from + 1 : from;
        for (TimeWord meaning : tokens.get(at).meanings()) {
            if (meaning instanceof TimeWord.Zone(ZoneOffset named)) {
                ZoneOffset shifted = shift(at + 1);
                return shifted == null ? named : shifted;
            }
        }
        return tokens.get(at + 1).digits() >= 2 ? shift(at) : null;
    }

    private @Nullable ZoneOffset shift(int at) {
        Token sign = tokens.get(at);
        Token hours = tokens.get(at + 1);
        boolean minus = sign.is("-") || sign.is("\u2212");
        if ((!minus && !sign.is("+")) || !hours.isNumber()) {
            return null;
        }
        int hour = hours.digits() == 4 ? hours.number() / 100 : hours.number();
        int minute = hours.digits() == 4 ? hours.number() % 100 : 0;
        if (hours.digits() <= 2 && tokens.get(at + 2).is(":")) {
            minute = tokens.get(at + 3).number();
        }
        if (hour < 0 || hour > MOST_OFFSET_HOURS || minute < 0 || minute > 59) {
            return null;
        }
        int seconds = (hour * 60 + minute) * 60;
        return ZoneOffset.ofTotalSeconds(minus ? -seconds : seconds);
    }
}
