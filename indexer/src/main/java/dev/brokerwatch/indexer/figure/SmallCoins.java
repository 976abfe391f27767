package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.number.Numeral;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads the smaller coins behind a sum: `1块2`, `一块五`, `两毛五`, `5元3角`, `3 руб. 50 коп.`
final class SmallCoins {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What comes on top of the sum, and where it ends; zero and the end of the sum where nothing does.
    record Rest(BigDecimal amount, int end) {}

    private final Surroundings around;

    SmallCoins(Surroundings around) {
        this.around = around;
    }

    /// Behind number `index`, whose `currency` is written; the sum ends at `end`.
    Rest behind(int index, Mark currency, int end) {
        Mark kopeks = kopeks(index, currency, end);
        if (kopeks != null) {
            return new Rest(around.number(index + 1).low().multiply(CENT), kopeks.end());
        }
        BigDecimal coin =
                switch (around.text.substring(currency.start(), currency.end())) {
                    case "块", "元", "蚊" -> TENTH;
                    case "毛", "角", "毫" -> CENT;
                    case "分" -> new BigDecimal("0.001");
                    case "皮" -> BigDecimal.valueOf(1000);
                    default -> BigDecimal.ZERO;
                };
        int at = isSpaced(currency, end) ? end + 1 : end;
        int digit = coin.signum() == 0 ? 0 : lastDigit(at);
        if (digit <= 0) {
            return new Rest(BigDecimal.ZERO, end);
        }
        return withNextCoin(coin, coin.multiply(BigDecimal.valueOf(digit)), at + 1);
    }

    /// `5元3角`, `1块2毛5`: the coin of the digit before `at` may be named, and another digit follow.
    private Rest withNextCoin(BigDecimal coin, BigDecimal amount, int at) {
        boolean named =
                coin.compareTo(TENTH) == 0
                        && at < around.text.length()
                        && "毛角毫".indexOf(around.text.charAt(at)) >= 0;
        if (!named) {
            return new Rest(amount, at);
        }
        int digit = lastDigit(at + 1);
        return digit <= 0
                ? new Rest(amount, at + 1)
                : new Rest(amount.add(CENT.multiply(BigDecimal.valueOf(digit))), at + 2);
    }

    private boolean isSpaced(Mark currency, int end) {
        return currency.start() > 0
                && around.text.charAt(currency.start() - 1) == ' '
                && end < around.text.length()
                && around.text.charAt(end) == ' ';
    }

    /// The digit at `at`, 半 being five, that ends a sum; 0 or less where none does.
    private int lastDigit(int at) {
        if (at >= around.text.length()) {
            return 0;
        }
        char c = around.text.charAt(at);
        int digit = isDigit(at) ? c - '0' : "零一二三四五六七八九".indexOf(c);
        boolean piece = around.marks.startingAt(at, Kind.PIECE) != null;
        boolean unit = c == '一' && around.marks.startingAt(at + 1, Kind.UNIT) != null;
        if (piece || unit || goesOn(at + 1)) {
            return 0;
        }
        return c == '半' ? 5 : digit;
    }

    /// Whether the digit before `at` is the first of a number of its own.
    private boolean goesOn(int at) {
        if (at >= around.text.length()) {
            return false;
        }
        char c = around.text.charAt(at);
        return c == '.' ? isDigit(at + 1) : "0123456789十百千万wk".indexOf(c) >= 0;
    }

    private boolean isDigit(int at) {
        return at < around.text.length()
                && around.text.charAt(at) >= '0'
                && around.text.charAt(at) <= '9';
    }

    /// The kopeks of `3 руб. 50 коп.`, or null.
    private @Nullable Mark kopeks(int index, Mark currency, int end) {
        if (!currency.unit().equals("rub") || index + 1 == around.numbers.size()) {
            return null;
        }
        Numeral next = around.number(index + 1);
        Mark coins = around.behind(next.end(), Kind.CURRENCY);
        boolean near = next.start() - end <= 2 && next.low().compareTo(HUNDRED) < 0;
        return near && coins != null && coins.unit().equals("kopek") ? coins : null;
    }
}
