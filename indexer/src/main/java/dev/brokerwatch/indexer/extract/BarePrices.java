package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.indexer.figure.Clauses;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.text.Han;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/// Which numbers without a currency are prices all the same, because they stand where a list has its prices: behind the
/// thing's name or at the end of a row, again and again.
final class BarePrices {

    private static final BigDecimal MOST = BigDecimal.valueOf(200_000);

    private final String text;
    private final Clauses clauses;
    private final Themes themes;
    private final boolean lookup;
    private final Set<Integer> starts = new HashSet<>();

    private BarePrices(String text, Themes themes, boolean lookup) {
        this.text = text;
        this.clauses = new Clauses(text);
        this.themes = themes;
        this.lookup = lookup;
    }

    /// Where such numbers begin.
    static Set<Integer> find(String text, Figures figures, Themes themes, boolean lookup) {
        BarePrices bare = new BarePrices(text, themes, lookup);
        int written = 0;
        for (Figure figure : figures.figures()) {
            switch (figure) {
                case Cost cost -> {
                    if (cost.told()) {
                        written++;
                    } else if (lookup || !bare.isPricedLine(cost, figures)) {
                        bare.consider(cost.start(), cost.end(), cost.low(), figures);
                    }
                }
                case Count count -> {
                    if (lookup) {
                        bare.consider(
                                count.start(),
                                count.end(),
                                BigDecimal.valueOf(count.records()),
                                figures);
                    }
                }
            }
        }
        boolean told = figures.usualBasis() != null || lookup;
        boolean list = bare.starts.size() >= 2 && bare.starts.size() >= written;
        return told || list ? bare.starts : Set.of();
    }

    /// Whether the next or the last figure of the same line is a price beyond doubt.
    private boolean isPricedLine(Cost cost, Figures figures) {
        int at = figures.figures().indexOf(cost);
        return isToldBeside(cost, at - 1, figures) || isToldBeside(cost, at + 1, figures);
    }

    private boolean isToldBeside(Cost cost, int index, Figures figures) {
        boolean within = index >= 0 && index < figures.figures().size();
        if (!within || !(figures.figures().get(index) instanceof Cost other) || !other.told()) {
            return false;
        }
        int from = Math.min(cost.end(), other.end());
        int to = Math.max(cost.start(), other.start());
        return text.substring(Math.min(from, to), to).indexOf('\n') < 0;
    }

    private void consider(int start, int end, BigDecimal amount, Figures figures) {
        boolean fits =
                amount.compareTo(MOST) < 0
                        && (figures.usualBasis() != null || !lookup || amount.intValue() >= 2);
        boolean last = lookup && amount.compareTo(BigDecimal.TEN) >= 0 && endsClause(start, end);
        if (fits
                && (last
                        || followsName(start, figures.usualBasis() != null)
                        || endsRow(start, end))) {
            starts.add(start);
        }
    }

    /// `股民 0.55`, `владелец 900`: the number right behind a theme.
    private boolean followsName(int start, boolean any) {
        int at = start;
        while (at > 0 && " \t:-=>…·.".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        if (at == start || at == 0) {
            return false;
        }
        return any || themes.endsAt(at);
    }

    /// `一项 2500,当天`: behind a word, and nothing more in the clause.
    private boolean endsClause(int start, int end) {
        int left = clauses.start(start);
        boolean named =
                text.substring(left, start).chars().anyMatch(Character::isLetter)
                        || followsBracket(start)
                        || startsLine(start);
        int right = end;
        while (right < text.length() && text.charAt(right) == ' ') {
            right++;
        }
        boolean cut =
                right < text.length()
                        && ("/▪・▎●◆┐┤┘起".indexOf(text.charAt(right)) >= 0
                                || (right > end && Han.isHan(text.charAt(right))));
        return named && (cut || right >= clauses.end(end));
    }

    /// `银行卡(只出行名)200`.
    private boolean followsBracket(int start) {
        int at = start;
        while (at > 0 && " :-=>".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 0 && ")】]".indexOf(text.charAt(at - 1)) >= 0;
    }

    /// A sum that stands in a line of its own.
    private boolean startsLine(int start) {
        int at = start;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at > 0 && text.charAt(at - 1) == '\n';
    }

    private boolean endsRow(int start, int end) {
        int lineEnd = end;
        while (lineEnd < text.length() && lineEnd - end < 70 && text.charAt(lineEnd) != '\n') {
            lineEnd++;
        }
        int lineStart = start;
        while (lineStart > 0 && start - lineStart < 70 && text.charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
        if (lineEnd - lineStart >= 70 || start - lineStart < 2) {
            return false;
        }
        boolean gap = " \t:-=>…·|".indexOf(text.charAt(start - 1)) >= 0;
        int behind = end < lineEnd && text.charAt(end) == '起' ? end + 1 : end;
        boolean last =
                text.substring(behind, lineEnd).chars().noneMatch(Character::isLetterOrDigit);
        boolean fraction = text.substring(start, end).matches("0[.,][0-9]{1,3}");
        return gap && last && (lookup || fraction || themes.anyIn(lineStart, start));
    }
}
