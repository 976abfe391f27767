package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a post says once of all its prices: "以上新台幣", "単位:元/条", "price per scan".
final class Statements {

    /// Coins are named as means of payment far more often than as the money of the prices.
    private static final Set<Currency> COINS = EnumSet.range(Currency.BTC, Currency.DOGE);

    private static final int LONGEST_HEADING = 40;

    private static final int NEAR = 14;

    /// What stands right before the money that all prices are in.
    private static final List<String> UNIT_WORDS = List.of("单位", "单位一律", "单位是", "单位为", "均为");

    private final Surroundings around;
    private final Place place;

    Statements(Surroundings around, Place place) {
        this.around = around;
        this.place = place;
    }

    /// The one money that is named away from any number, else the place's.
    Currency currency() {
        Currency named = null;
        for (Mark mark : around.marks.all()) {
            if (mark.kind() != Kind.CURRENCY || isBesideNumber(mark)) {
                continue;
            }
            Currency currency = Place.named(mark.unit());
            boolean letter =
                    mark.end() - mark.start() == 1 || around.text.startsWith("тг", mark.start());
            boolean coin = COINS.contains(currency) && !heads(mark) && !isPricedIn(mark);
            boolean tether = currency == Currency.USDT && !isBracketed(mark) && !heads(mark);
            if (currency == null
                    || (letter && !isUnit(mark) && !isPricedIn(mark))
                    || tether
                    || coin) {
                continue;
            }
            if (named != null && named != currency) {
                return place.unsaid();
            }
            named = currency;
        }
        return named == null ? place.unsaid() : named;
    }

    @Nullable Basis basis() {
        for (Mark mark : around.marks.all()) {
            Basis told = mark.kind() == Kind.PER ? heading(mark) : null;
            if (told != null) {
                return told;
            }
        }
        for (Mark mark : around.marks.all()) {
            if (mark.kind() == Kind.CURRENCY && !isBesideNumber(mark) && isPerRecord(mark.end())) {
                return Basis.RECORD;
            }
            if (mark.kind() == Kind.PRICE && around.behind(mark.end(), Kind.PIECE) != null) {
                Mark piece = around.behind(mark.end(), Kind.PIECE);
                if (piece != null && endsLine(piece.end())) {
                    return Basis.RECORD;
                }
            }
        }
        return null;
    }

    /// `综合价目(每万条)`: a line without any number says what the prices below are for.
    private @Nullable Basis heading(Mark per) {
        int at = around.skipBlanks(per.end());
        Basis basis =
                at >= around.text.length()
                        ? null
                        : switch (around.text.charAt(at)) {
                            case '万' -> Basis.TEN_THOUSAND;
                            case '千' -> Basis.THOUSAND;
                            default -> null;
                        };
        return basis != null && isBareLine(per.start()) ? basis : null;
    }

    /// Whether the line around `offset` is short and without a digit.
    private boolean isBareLine(int offset) {
        int from = offset;
        while (from > 0
                && offset - from < LONGEST_HEADING
                && around.text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = from;
        while (to - from < LONGEST_HEADING && !endsLine(to)) {
            char c = around.text.charAt(to);
            if (c >= '0' && c <= '9') {
                return false;
            }
            to++;
        }
        return to - from < LONGEST_HEADING;
    }

    private boolean endsLine(int offset) {
        return offset == around.text.length() || around.text.charAt(offset) == '\n';
    }

    private boolean isPerRecord(int end) {
        int at = around.skipBlanks(end);
        return at < around.text.length()
                && around.text.charAt(at) == '/'
                && around.marks.startingAt(around.skipBlanks(at + 1), Kind.UNIT) != null;
    }

    /// `价格(usdt)`, `单位一律usdt`, `all prices in usdt`: beside a word of price.
    private boolean isBracketed(Mark mark) {
        int clause = Math.max(around.clauses.start(mark.start()), mark.start() - NEAR);
        String words = around.text.substring(clause, mark.start());
        boolean paid = words.stripTrailing().endsWith("收");
        if (!paid
                && (around.marks.anyIn(clause, mark.start(), Kind.PRICE) || words.contains("单位"))) {
            return true;
        }
        int open = mark.start() - 1;
        return open > 0
                && around.text.charAt(open) == '('
                && around.marks.endingAt(around.skipBlanksBack(open), Kind.PRICE) != null;
    }

    /// `(单位 u)`, `价格均为 u`.
    private boolean isUnit(Mark mark) {
        int at = around.skipSeparators(mark.start());
        return UNIT_WORDS.stream()
                .anyMatch(word -> around.text.startsWith(word, at - word.length()));
    }

    /// `price in xmr only`.
    private boolean isPricedIn(Mark mark) {
        boolean in =
                around.text.startsWith(" in ", mark.start() - 4)
                        || around.text.startsWith(" в ", mark.start() - 3);
        int before = around.text.lastIndexOf(' ', mark.start() - 2);
        return in && before > 0 && around.marks.endingAt(before, Kind.PRICE) != null;
    }

    /// `项目----usdt`, a column's name: the last cell of a line without digits.
    private boolean heads(Mark mark) {
        int end = around.text.indexOf('\n', mark.end());
        int to = end < 0 ? around.text.length() : end;
        int from = around.text.lastIndexOf('\n', mark.start()) + 1;
        if (to - from > LONGEST_HEADING || mark.start() == from) {
            return false;
        }
        boolean cell = "\t|-".indexOf(around.text.charAt(around.skipSpaces(mark.start()) - 1)) >= 0;
        boolean last = around.text.substring(mark.end(), to).isBlank();
        return cell
                && last
                && around.text.substring(from, to).chars().noneMatch(c -> isDigit((char) c));
    }

    private boolean isBesideNumber(Mark mark) {
        int before = around.skipBlanksBack(mark.start());
        int behind = around.skipBlanks(mark.end());
        return (before > 0 && isDigit(around.text.charAt(before - 1)))
                || (behind < around.text.length() && isDigit(around.text.charAt(behind)));
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || "一二两三四五六七八九十百千万".indexOf(c) >= 0 || c == 'k' || c == 'к';
    }
}
