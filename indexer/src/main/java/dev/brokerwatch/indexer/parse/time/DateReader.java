package dev.brokerwatch.indexer.parse.time;

import dev.brokerwatch.config.record.offer.PostTime.Precision;
import dev.brokerwatch.indexer.parse.time.TimeFrame.DateOrder;
import dev.brokerwatch.indexer.parse.time.TimeTokens.Token;
import dev.brokerwatch.indexer.parse.time.TimeWord.Particle;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date among tokens, in the orders that boards write.
final class DateReader {

    private static final int FIRST_YEAR = 1_970;
    private static final int LAST_YEAR = 2_100;

    private final TimeTokens tokens;
    private final TimeFrame frame;

    DateReader(TimeTokens tokens, TimeFrame frame) {
        this.tokens = tokens;
        this.frame = frame;
    }

    /// @param end the token behind the date
    /// @param relative told from the capture, as "yesterday" is
    record Date(LocalDate date, Precision precision, int end, boolean relative) {

        Date(LocalDate date, Precision precision, int end) {
            this(date, precision, end, false);
        }
    }

    /// The date that begins at token `at`.
    @Nullable Date at(int at) {
        try {
            Token first = tokens.get(at);
            if (first.isNumber()) {
                return numberFirst(at);
            }
            boolean ago = first.meanings().contains(Particle.AGO); // "ago. 2025" in Italian
            int month = ago ? 0 : month(first);
            return month > 0 ? monthFirst(month, at + 1) : dayBack(first, at + 1);
        } catch (DateTimeException e) {
            return null; // the 31st of June
        }
    }

    private @Nullable Date dayBack(Token word, int end) {
        for (TimeWord meaning : word.meanings()) {
            if (meaning instanceof TimeWord.DayBack(int days)) {
                return new Date(frame.today().minusDays(days), Precision.DAY, end, true);
            }
        }
        return null;
    }

    private @Nullable Date numberFirst(int at) {
        Token first = tokens.get(at);
        if (isYear(first)) {
            return yearFirst(at);
        }
        if (first.digits() == 8 && at == 0 && isClockOrEnd(at + 1)) {
            return compact(first.number(), at + 1);
        }
        if (first.digits() > 2) {
            return null;
        }
        int behind = pastSeparators(at + 1);
        int month = month(tokens.get(behind));
        if (month > 0 && behind <= at + 3) {
            return dayFirst(first.number(), month, behind + 1);
        }
        return threeNumbers(at);
    }

    private boolean isClockOrEnd(int at) {
        return at >= tokens.size() || tokens.get(at + 1).is(":") || tokens.get(at + 2).is(":");
    }

    /// `20120203`; null for other numbers.
    private static @Nullable Date compact(int number, int end) {
        int year = number / 10_000;
        int month = number / 100 % 100;
        int day = number % 100;
        boolean may =
                year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
        return may && day <= 31
                ? new Date(LocalDate.of(year, month, day), Precision.DAY, end)
                : null;
    }

    /// `2012-2-3`, `2012年2月3日`, `2012/02`, `2012 Feb 3`.
    private @Nullable Date yearFirst(int at) {
        int monthAt = pastSeparators(at + 1);
        if (monthAt == at + 1) {
            return null;
        }
        Token middle = tokens.get(monthAt);
        int month = middle.isNumber() && middle.digits() <= 2 ? middle.number() : month(middle);
        if (month < 1 || month > 12) {
            return null;
        }
        int year = tokens.get(at).number();
        int dayAt = pastSeparators(monthAt + 1);
        Token day = tokens.get(dayAt);
        if (dayAt == monthAt + 1 || !isDay(day) || tokens.get(dayAt + 1).is(":")) {
            return new Date(LocalDate.of(year, month, 1), Precision.MONTH, monthAt + 1);
        }
        return new Date(LocalDate.of(year, month, day.number()), Precision.DAY, dayAt + 1);
    }

    /// `12 March 2020`, `28-Сен-21`, `3. März 2020`, `12 Mar`.
    private Date dayFirst(int day, int month, int from) {
        int yearAt = pastSeparators(from);
        Token year = tokens.get(yearAt);
        if (isYear(year)) {
            return new Date(LocalDate.of(year.number(), month, day), Precision.DAY, yearAt + 1);
        }
        if (year.digits() == 2 && !tokens.get(yearAt + 1).is(":")) {
            return new Date(
                    LocalDate.of(century(year.number()), month, day), Precision.DAY, yearAt + 1);
        }
        return new Date(frame.lately(month, day), Precision.DAY, from);
    }

    /// `Mar 10, 2016`, `Aug 12 12:44:54 2020`, `March 2016`.
    private @Nullable Date monthFirst(int month, int from) {
        int dayAt = pastSeparators(from);
        Token day = tokens.get(dayAt);
        if (isYear(day)) {
            return new Date(LocalDate.of(day.number(), month, 1), Precision.MONTH, dayAt + 1);
        }
        if (tokens.get(from).is("'") && day.digits() == 2) { // `Mar '16`
            return new Date(
                    LocalDate.of(century(day.number()), month, 1), Precision.MONTH, dayAt + 1);
        }
        if (!isDay(day)) {
            return null;
        }
        int yearAt = pastSeparators(dayAt + 1);
        if (isYear(tokens.get(yearAt)) && !tokens.get(yearAt + 1).is(":")) {
            int year = tokens.get(yearAt).number();
            return new Date(LocalDate.of(year, month, day.number()), Precision.DAY, yearAt + 1);
        }
        for (int i = dayAt + 4; i < dayAt + 9; i++) {
            if (tokens.get(dayAt + 2).is(":") && isYear(tokens.get(i))) {
                int year = tokens.get(i).number();
                return new Date(LocalDate.of(year, month, day.number()), Precision.DAY, dayAt + 1);
            }
        }
        return new Date(frame.lately(month, day.number()), Precision.DAY, dayAt + 1);
    }

    /// `3.2.2012`, `02/03/2012`, `12-3-5`, `3月12日`, `08/12`.
    private @Nullable Date threeNumbers(int at) {
        Token first = tokens.get(at);
        Token sign = tokens.get(at + 1);
        Token second = tokens.get(at + 2);
        if ((sign.is("月") || sign.is("월")) && isDay(second)) {
            return new Date(frame.lately(first.number(), second.number()), Precision.DAY, at + 3);
        }
        boolean separated = sign.is("-") || sign.is("/") || sign.is(".");
        if (!separated || !second.isNumber() || second.digits() > 2) {
            return null;
        }
        Token third = tokens.get(at + 4);
        boolean whole = tokens.get(at + 3).is(sign.text()) && third.isNumber();
        if (whole && isYear(third)) {
            LocalDate date = ordered(first.number(), second.number(), third.number(), sign.text());
            return new Date(date, Precision.DAY, at + 5);
        }
        if (whole && third.digits() == 2) {
            return new Date(shortYear(first, second, third, sign), Precision.DAY, at + 5);
        }
        if (whole || (!timeFollows(at + 3) && tokens.size() != 3)) {
            return null;
        }
        boolean dayFirst = sign.is(".") || first.number() > 12;
        int month = dayFirst ? second.number() : first.number();
        int day = dayFirst ? first.number() : second.number();
        return new Date(frame.lately(month, day), Precision.DAY, at + 3);
    }

    /// At once, or behind a sign or a small word: "08.12, 20:52", "08.12 в 20:52".
    private boolean timeFollows(int at) {
        int clock = tokens.get(at).isNumber() ? at : at + 1;
        boolean joined = clock == at || tokens.get(at).text().length() <= 2;
        return joined && tokens.get(clock).isNumber() && tokens.get(clock + 1).is(":");
    }

    private LocalDate shortYear(Token first, Token second, Token third, Token sign) {
        if (sign.is("-") && first.digits() == 2 && second.number() <= 12) {
            int year = century(first.number());
            if (year <= frame.today().getYear() && year >= 2_000) {
                return LocalDate.of(year, second.number(), third.number());
            }
        }
        return ordered(first.number(), second.number(), century(third.number()), sign.text());
    }

    private LocalDate ordered(int first, int second, int year, String sign) {
        boolean dayFirst =
                first > 12
                        || (second <= 12
                                && (sign.equals(".") || frame.order() == DateOrder.DAY_FIRST));
        return dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private static int century(int year) {
        return year < 70 ? 2_000 + year : 1_900 + year;
    }

    /// Behind signs and small words between the parts of a date.
    private int pastSeparators(int from) {
        int at = from;
        while (at < from + 3 && isSeparator(tokens.get(at).text())) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(String text) {
        return switch (text) {
            case "-",
                    "/",
                    ".",
                    ",",
                    "年",
                    "月",
                    "日",
                    "년",
                    "월",
                    "일",
                    "st",
                    "nd",
                    "rd",
                    "th",
                    "of",
                    "de",
                    "'",
                    "’" ->
                    true;
            default -> false;
        };
    }

    private static int month(Token token) {
        for (TimeWord meaning : token.meanings()) {
            if (meaning instanceof TimeWord.Month(int number)) {
                return number;
            }
        }
        return 0;
    }

    private static boolean isYear(Token token) {
        return token.digits() == 4 && token.number() >= FIRST_YEAR && token.number() <= LAST_YEAR;
    }

    private static boolean isDay(Token token) {
        return token.isNumber()
                && token.digits() <= 2
                && token.number() >= 1
                && token.number() <= 31;
    }
}
