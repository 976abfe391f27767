package dev.brokerwatch.indexer.parse.time;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.PostTime.Precision;
import dev.brokerwatch.indexer.parse.time.TimeTokens.Token;
import dev.brokerwatch.indexer.parse.time.TimeWord.Particle;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Spans of time counted back from the capture: `2 hours ago`, `1 小时 5 分钟前`, `час назад`, `半小时前`, `vor 3 Tagen`, `刚刚`.
final class AgoReader {

    private static final int MOST = 100_000;
    private static final int LONGEST_SHORT = 4;
    private static final int HALF_HOUR = 30;

    private final TimeTokens tokens;
    private final TimeFrame frame;

    AgoReader(TimeTokens tokens, TimeFrame frame) {
        this.tokens = tokens;
        this.frame = frame;
    }

    @Nullable PostTime at(int at) {
        Token first = tokens.get(at);
        if (first.meanings().contains(Particle.NOW)) {
            return isNow(at) ? frame.instant(frame.at(), Precision.MINUTE, true) : null;
        }
        boolean before = first.meanings().contains(Particle.AGO_BEFORE);
        int start = before ? at + 1 : at;
        while (before && start < at + 4 && !isAmountBehind(start)) {
            start++;
        }
        Span span = span(start);
        boolean ago =
                span != null && (before || tokens.get(span.end).meanings().contains(Particle.AGO));
        return span != null && ago ? time(span) : null;
    }

    /// "2h", "5 мин.": all that stands there, without a word that it is past. Only where the unit is cut short: "30 days" is
    /// how long something lasts.
    @Nullable PostTime alone() {
        boolean brief = tokens.get(0).isNumber() && tokens.get(1).text().length() <= LONGEST_SHORT;
        Span span = brief ? span(0) : null;
        return span != null && span.end == tokens.size() ? time(span) : null;
    }

    private @Nullable PostTime time(Span span) {
        return frame.instant(span.then.toInstant(), precision(span.smallest), true);
    }

    /// Not the article of "il y a 3 jours".
    private boolean isAmountBehind(int at) {
        return isAmount(tokens.get(at)) && !tokens.get(at + 1).isNumber();
    }

    /// A word such as "only" or "moment" alone is no time: "только что", "moments ago", "just now".
    private boolean isNow(int at) {
        String word = tokens.get(at).text();
        return switch (word) {
            case "только" -> tokens.get(at + 1).is("что");
            case "moment", "moments" -> tokens.get(at + 1).meanings().contains(Particle.AGO);
            case "now" -> tokens.size() == 1 || tokens.get(at - 1).is("just");
            default -> true;
        };
    }

    /// @param end the token behind it
    private record Span(ZonedDateTime then, ChronoUnit smallest, int end) {}

    private @Nullable Span span(int from) {
        ZonedDateTime then = frame.at().atZone(frame.zone());
        ChronoUnit smallest = null;
        int at = from;
        while (at < from + 9) {
            boolean half = tokens.get(at).meanings().contains(Particle.HALF);
            int minutes = half ? spelledHalf(at) : 0;
            if (minutes > 0) {
                then = then.minusMinutes(minutes);
                smallest = ChronoUnit.MINUTES;
                at += minutes == HALF_HOUR ? 1 : 2;
                continue;
            }
            int unitAt = half ? pastOne(at + 1) : amountEnd(at);
            ChronoUnit unit = unit(tokens.get(unitAt));
            int amount = unitAt == at ? 1 : amount(at);
            if (unit == null
                    || amount < 0
                    || amount > MOST
                    || (smallest != null && unitAt == at && !half)) {
                break;
            }
            then = half ? minusHalf(then, unit) : then.minus(amount, unit);
            smallest = half ? finer(unit) : unit;
            at = pastJoint(unitAt + 1);
        }
        return smallest == null ? null : new Span(then, smallest, at);
    }

    /// "полчаса", "полтора часа"; zero for other halves.
    private int spelledHalf(int at) {
        if (tokens.get(at).is("полчаса")) {
            return HALF_HOUR;
        }
        boolean more = tokens.get(at).is("полтора");
        return more && unit(tokens.get(at + 1)) == ChronoUnit.HOURS ? 3 * HALF_HOUR : 0;
    }

    /// "2 hours, 5 minutes", "2 hours and 5 minutes".
    private int pastJoint(int at) {
        return switch (tokens.get(at).text()) {
            case ",", ".", "and", "и", "und", "y", "et" -> at + 1;
            default -> at;
        };
    }

    private static ZonedDateTime minusHalf(ZonedDateTime from, ChronoUnit unit) {
        return from.minus(unit.getDuration().dividedBy(2));
    }

    private static ChronoUnit finer(ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> ChronoUnit.MONTHS;
            case MONTHS, WEEKS -> ChronoUnit.DAYS;
            case DAYS -> ChronoUnit.HOURS;
            default -> ChronoUnit.MINUTES;
        };
    }

    private static Precision precision(ChronoUnit unit) {
        return switch (unit) {
            case SECONDS -> Precision.SECOND;
            case MINUTES -> Precision.MINUTE;
            case HOURS -> Precision.HOUR;
            case MONTHS -> Precision.MONTH;
            case YEARS -> Precision.YEAR;
            default -> Precision.DAY;
        };
    }

    private static boolean isAmount(Token token) {
        return token.isNumber() || token.meanings().contains(Particle.ONE) || spelled(token) > 0;
    }

    private int amount(int at) {
        Token token = tokens.get(at);
        return token.isNumber() ? token.number() : Math.max(1, spelled(token));
    }

    /// Zero where the word is no number.
    private static int spelled(Token token) {
        for (TimeWord meaning : token.meanings()) {
            if (meaning instanceof TimeWord.Spelled(int number)) {
                return number;
            }
        }
        return 0;
    }

    /// Where a unit can stand: behind a number ("30+ days") or article, or at once ("час назад").
    private int amountEnd(int at) {
        int end = isAmount(tokens.get(at)) ? at + 1 : at;
        return end > at && tokens.get(end).is("+") ? end + 1 : end;
    }

    private int pastOne(int at) {
        return tokens.get(at).meanings().contains(Particle.ONE) || tokens.get(at).is("个")
                ? at + 1
                : at;
    }

    private static @Nullable ChronoUnit unit(Token token) {
        for (TimeWord meaning : token.meanings()) {
            if (meaning instanceof TimeWord.Unit(ChronoUnit unit)) {
                return unit;
            }
        }
        return null;
    }
}
