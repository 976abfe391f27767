package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.BANK_CARD;
import static dev.brokerwatch.config.record.offer.VictimDataType.BIRTH_DATE;
import static dev.brokerwatch.config.record.offer.VictimDataType.ID_NUMBER;
import static dev.brokerwatch.config.record.offer.VictimDataType.IP;
import static dev.brokerwatch.config.record.offer.VictimDataType.PASSPORT;
import static dev.brokerwatch.config.record.offer.VictimDataType.PHONE;

import dev.brokerwatch.config.record.offer.VictimDataType;
import org.jspecify.annotations.Nullable;

/// What a run of digit groups is, by the lengths of its groups and the signs between them. Check digits are not asked:
/// a number that looks like a person's is one, whether or not it was copied well.
final class NumberShapes {

    /// The groups `first` to `end` are one datum.
    record Shape(VictimDataType type, int end, boolean sure) {}

    private NumberShapes() {}

    /// What begins at group `first`, or null.
    static @Nullable Shape at(DigitGroups groups, int first) {
        Shape shape = dotted(groups, first);
        shape = shape == null ? date(groups, first) : shape;
        shape = shape == null ? international(groups, first) : shape;
        shape = shape == null ? whole(groups, first) : shape;
        shape = shape == null ? grouped(groups, first) : shape;
        shape = shape == null ? spelled(groups, first) : shape;
        return shape == null ? loose(groups, first) : shape;
    }

    private static @Nullable Shape dotted(DigitGroups groups, int first) {
        if (first + 4 > groups.count()) {
            return null;
        }
        for (int i = first; i < first + 4; i++) {
            boolean octet =
                    groups.length(i) <= 3 && Integer.parseInt(groups.digits(i, i + 1)) < 256;
            if (!octet || (i < first + 3 && groups.gap(i) != '.')) {
                return null;
            }
        }
        boolean longer = groups.gap(first + 3) == '.' && first + 4 < groups.count();
        return longer ? null : new Shape(IP, first + 4, true);
    }

    private static @Nullable Shape date(DigitGroups groups, int first) {
        if (first + 3 > groups.count()
                || groups.gap(first) != groups.gap(first + 1)
                || "-./".indexOf(groups.gap(first)) < 0) {
            return null;
        }
        int middle = groups.length(first + 1);
        int last = groups.length(first + 2);
        boolean yearFirst = groups.length(first) == 4 && middle <= 2 && last <= 2;
        boolean yearLast = groups.length(first) <= 2 && middle <= 2 && (last == 4 || last == 2);
        boolean month = middle <= 2 && Integer.parseInt(groups.digits(first + 1, first + 2)) <= 31;
        return (yearFirst || yearLast) && month ? new Shape(BIRTH_DATE, first + 3, false) : null;
    }

    /// Behind a plus, or with the two noughts for it.
    private static @Nullable Shape international(DigitGroups groups, int first) {
        boolean plus = groups.before(first) == '+';
        int end = first;
        int digits = 0;
        while (plus && end < groups.count() && digits + groups.length(end) <= 15) {
            if (digits >= 11 && groups.length(end) > 4) {
                break;
            }
            digits += groups.length(end++);
        }
        if (plus && digits >= 8) {
            return new Shape(PHONE, end, true);
        }
        boolean noughts = groups.length(first) >= 11 && groups.length(first) <= 16;
        return noughts && groups.digit(first, 0) == 0 && groups.digit(first, 1) == 0
                ? new Shape(PHONE, first + 1, true)
                : null;
    }

    /// One group that is a number by itself.
    private static @Nullable Shape whole(DigitGroups groups, int first) {
        int length = groups.length(first);
        if (length == 17 && isX(groups.behind(first))) {
            return new Shape(ID_NUMBER, first + 1, true);
        }
        VictimDataType type =
                length < 10 || length > 19 ? null : ofDigits(groups.digits(first, first + 1));
        return type == null ? null : new Shape(type, first + 1, true);
    }

    /// What so many digits are, however they are grouped; null where they are nothing sure.
    private static @Nullable VictimDataType ofDigits(String digits) {
        char second = digits.charAt(1);
        return switch (digits.length()) {
            case 10 -> digits.startsWith("09") || digits.startsWith("04") ? PHONE : null;
            case 11 -> {
                boolean british = digits.startsWith("07");
                boolean chinese = digits.charAt(0) == '1' && second >= '3';
                boolean russian =
                        (digits.charAt(0) == '7' || digits.charAt(0) == '8')
                                && "034589".indexOf(second) >= 0;
                yield chinese || russian || british ? PHONE : null;
            }
            case 13 -> digits.startsWith("861") ? PHONE : null;
            case 15 -> digits.startsWith("34") || digits.startsWith("37") ? BANK_CARD : ID_NUMBER;
            case 16, 17, 19 -> BANK_CARD;
            case 18 -> ID_NUMBER;
            default -> null;
        };
    }

    private static @Nullable Shape grouped(DigitGroups groups, int first) {
        int singles = groups.singles(first);
        if (singles >= 11) {
            return singles(groups, first, singles);
        }
        if (groups.reads(first, 4, 4, 4, 4)) {
            boolean long19 = groups.reads(first, 4, 4, 4, 4, 3);
            boolean xed = groups.reads(first, 4, 4, 4, 4, 2);
            return new Shape(BANK_CARD, first + (long19 || xed ? 5 : 4), true);
        }
        if (groups.reads(first, 4, 6, 5)) {
            return new Shape(BANK_CARD, first + 3, true);
        }
        int resident = resident(groups, first);
        if (resident > first) {
            return new Shape(ID_NUMBER, resident, true);
        }
        if (groups.reads(first, 3, 3, 3, 2)) {
            return new Shape(ID_NUMBER, first + 4, true);
        }
        if (groups.reads(first, 3, 2, 4)
                && groups.gap(first) == '-'
                && groups.gap(first + 1) == '-') {
            return new Shape(ID_NUMBER, first + 3, true);
        }
        if (groups.reads(first, 2, 2, 6)) {
            return new Shape(PASSPORT, first + 3, true);
        }
        return phone(groups, first);
    }

    /// A resident's number in pieces: six digits of the place first, eighteen in all, the last may be an X.
    private static int resident(DigitGroups groups, int first) {
        if (groups.length(first) != 6) {
            return first;
        }
        int total = 6;
        for (int end = first + 1; end < groups.count() && total < 18; end++) {
            total += groups.length(end);
            if (total == 18 || (total == 17 && isX(groups.behind(end)))) {
                return end + 1;
            }
        }
        return first;
    }

    private static @Nullable Shape phone(DigitGroups groups, int first) {
        int lead = groups.digit(first, 0);
        boolean mobile = lead == 1 && groups.length(first) == 3 && groups.digit(first, 1) >= 3;
        if (mobile && groups.reads(first, 3, 4, 4)) {
            return new Shape(PHONE, first + 3, true);
        }
        if (mobile && groups.reads(first, 3, 8)) {
            return new Shape(PHONE, first + 2, true);
        }
        boolean trunk = lead == 7 || lead == 8 || lead == 1;
        if (trunk && groups.reads(first, 1, 3, 3, 2, 2)) {
            return new Shape(PHONE, first + 5, true);
        }
        if (trunk && groups.reads(first, 1, 3, 3, 4)) {
            return new Shape(PHONE, first + 4, true);
        }
        int national = lead == 0 ? national(groups, first) : first;
        if (national > first) {
            return new Shape(PHONE, national, true);
        }
        boolean american = groups.reads(first, 3, 3, 4);
        boolean sure = american && (groups.before(first) == '(' || groups.gap(first) != ' ');
        return american ? new Shape(PHONE, first + 3, sure) : null;
    }

    /// With the nought of a trunk call: nine to twelve digits in two to five groups. Answers the group behind them.
    private static int national(DigitGroups groups, int first) {
        int digits = groups.length(first);
        int end = first + 1;
        if (digits < 2 || digits > 5 || groups.digit(first, 1) == 0) {
            return first;
        }
        while (end < groups.count() && end - first < 5 && digits + groups.length(end) <= 12) {
            if (digits >= 9 && groups.length(end) > 4) {
                break;
            }
            digits += groups.length(end++);
        }
        return digits >= 9 && end > first + 1 ? end : first;
    }

    private static @Nullable Shape singles(DigitGroups groups, int first, int singles) {
        int length = Math.min(19, singles);
        while (length >= 10) {
            VictimDataType type = ofDigits(groups.digits(first, first + length));
            if (type != null) {
                return new Shape(type, first + length, true);
            }
            length--;
        }
        return null;
    }

    /// A passport in two pieces, and what only a sample or the name of a field makes a datum.
    private static @Nullable Shape spelled(DigitGroups groups, int first) {
        if (groups.reads(first, 4, 6)) {
            return new Shape(PASSPORT, first + 2, groups.gap(first) == ' ');
        }
        if (groups.reads(first, 4, 4, 4)) {
            return new Shape(ID_NUMBER, first + 3, false);
        }
        boolean soft =
                groups.reads(first, 5, 5)
                        || (groups.reads(first, 3, 3, 3) && groups.gap(first) == ' ');
        if (soft) {
            return new Shape(PHONE, first + (groups.reads(first, 5, 5) ? 2 : 3), false);
        }
        return groups.reads(first, 4, 4) ? new Shape(PHONE, first + 2, false) : null;
    }

    private static @Nullable Shape loose(DigitGroups groups, int first) {
        int length = groups.length(first);
        if (length < 6 || length > 30) {
            return null;
        }
        VictimDataType type =
                length == 12 || length > 13 ? ID_NUMBER : length == 9 ? PASSPORT : PHONE;
        return new Shape(type, first + 1, length > 19);
    }

    static boolean isX(char c) {
        return c == 'x' || c == 'х';
    }
}
