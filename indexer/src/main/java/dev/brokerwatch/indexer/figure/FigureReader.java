package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.number.NumberScanner;
import dev.brokerwatch.indexer.number.Numeral;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the figures of a post: counts of records and sums of money. Linear in the length of the text.
public final class FigureReader {

    /// More figures than any price list has; those behind are not read.
    private static final int MOST = 400;

    /// A smaller number in words is hardly a price without a currency.
    private static final BigDecimal LEAST_SPELLED = BigDecimal.valueOf(50);

    private final Surroundings around;
    private final CountReader counts;
    private final CostReader costs;
    private final PriceWords words;

    private FigureReader(Surroundings around, Place place) {
        this.around = around;
        this.counts = new CountReader(around);
        this.costs = new CostReader(around, place);
        this.words = new PriceWords(around);
    }

    /// What was found: `figures` by their place, without overlaps.
    ///
    /// @param numbers all of the text outside of closed pieces, those of the figures among them
    /// @param unsaid the money of a price without any: the one that the post's other prices are in, else its language's
    /// @param usualBasis what every price is for, where the post says so once: "单位:元/条", "price per scan"
    public record Figures(
            Marks marks,
            Currency unsaid,
            @Nullable Basis usualBasis,
            List<Numeral> numbers,
            List<Figure> figures) {

        public Figures {
            numbers = List.copyOf(numbers);
            figures = List.copyOf(figures);
        }
    }

    /// `closed` are pieces whose numbers are no figures: contacts, victims' data, samples; by their place.
    public static Figures read(
            FigureWords known,
            FoldedText text,
            List<Hit> hits,
            List<Span> closed,
            Language language) {
        return read(known, text, Marks.of(hits), closed, language);
    }

    /// The same of a post that looks persons up: what somebody has or earns is a thing to look up there, and the sum beside
    /// it the price.
    public static Figures readLookup(
            FigureWords known,
            FoldedText text,
            List<Hit> hits,
            List<Span> closed,
            Language language) {
        return read(known, text, Marks.of(hits).without(Mark.Kind.WEALTH), closed, language);
    }

    private static Figures read(
            FigureWords known, FoldedText text, Marks marks, List<Span> closed, Language language) {
        List<Numeral> numbers = open(NumberScanner.scan(text, known.numbers()), closed);
        numbers = numbers.stream().filter(n -> !isLoneDigit(n, marks)).toList();
        Surroundings around = new Surroundings(text.folded(), marks, numbers);
        Place place = Place.of(language, text.folded(), marks, known.homeland());
        List<Figure> figures = new FigureReader(around, place).read();
        Statements statements = new Statements(around, place);
        return new Figures(
                marks, usual(figures, statements.currency()), statements.basis(), numbers, figures);
    }

    private static Currency usual(List<Figure> figures, Currency unsaid) {
        Map<Currency, Integer> counts = new EnumMap<>(Currency.class);
        int bare = 0;
        boolean first = false;
        for (Figure figure : figures) {
            if (figure instanceof Cost cost && cost.currency() != null) {
                counts.merge(cost.currency(), 1, Integer::sum);
            } else if (figure instanceof Cost cost && cost.told()) {
                bare++;
                first |= counts.isEmpty();
            }
        }
        Integer tether = counts.get(Currency.USDT);
        if (first && tether != null && counts.size() == 1 && bare > tether) {
            return unsaid;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(unsaid);
    }

    private static List<Numeral> open(List<Numeral> numbers, List<Span> closed) {
        if (closed.isEmpty()) {
            return numbers;
        }
        List<Numeral> open = new ArrayList<>();
        int next = 0;
        for (Numeral number : numbers) {
            while (next < closed.size() && closed.get(next).end() <= number.start()) {
                next++;
            }
            if (next == closed.size() || closed.get(next).start() >= number.end()) {
                open.add(number);
            }
        }
        return open;
    }

    /// The 一 of 一条: a word, unless money follows.
    private static boolean isLoneDigit(Numeral number, Marks marks) {
        return number.form() == Numeral.Form.WORDS
                && !number.scaled()
                && number.high() == null
                && number.low().compareTo(BigDecimal.TEN) < 0
                && marks.startingAt(number.end(), Mark.Kind.CURRENCY) == null
                && marks.startingAt(number.end() + 1, Mark.Kind.CURRENCY) == null;
    }

    private List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < around.numbers.size() && figures.size() < MOST; i++) {
            Numeral number = around.number(i);
            boolean taken = !figures.isEmpty() && figures.getLast().end() > number.start();
            if (number.isQuantity() && !taken) {
                add(i, figures);
            }
        }
        return figures;
    }

    private void add(int index, List<Figure> figures) {
        Cost cost = costs.withCurrency(index);
        if (cost != null) {
            addCost(index, cost, figures);
            return;
        }
        Numeral number = around.number(index);
        if (around.isPartOfName(number) || (around.isGluedToWord(number) && !hasUnit(number))) {
            return;
        }
        if (words.isPriced(index)) {
            addCost(index, costs.bare(index, true), figures);
            return;
        }
        Count count = counts.read(index);
        if (count != null) {
            figures.add(count);
        } else if (mayBePrice(number, index) && !isTinyWhole(costs.bare(index, false))) {
            figures.add(costs.bare(index, false));
        }
    }

    /// `lot 1 of 1`.
    private static boolean isTinyWhole(Cost cost) {
        return cost.basis() == Basis.WHOLE && cost.low().compareTo(BigDecimal.TEN) < 0;
    }

    private boolean hasUnit(Numeral number) {
        return around.behind(number.end(), Mark.Kind.UNIT) != null;
    }

    /// A number that stands for itself, such as the 2000 of "10w 2000"; what comes of it is decided with its row.
    private boolean mayBePrice(Numeral number, int index) {
        boolean positive = number.low().signum() > 0;
        boolean year = number.form() == Numeral.Form.YEAR && number.low().intValue() % 100 != 0;
        int end = number.end();
        return positive
                && !year
                && around.before(number.start(), Mark.Kind.MINIMUM) == null
                && !around.text.startsWith("的", end)
                && (number.form() != Numeral.Form.WORDS
                        || number.low().compareTo(LEAST_SPELLED) >= 0)
                && number.digits() < 8
                && around.behind(end, Mark.Kind.SIZE) == null
                && around.behind(end, Mark.Kind.MEASURE) == null
                && around.behind(end, Mark.Kind.TIME) == null
                && around.behind(end, Mark.Kind.UNIT) == null
                && around.behind(end, Mark.Kind.PIECE) == null
                && !words.isOther(index, number.start(), end);
    }

    private void addCost(int index, Cost cost, List<Figure> figures) {
        boolean discount =
                !figures.isEmpty()
                        && figures.getLast() instanceof Cost last
                        && last.end() <= around.number(index - 1).start()
                        && words.isForSeveral(index, cost);
        if (cost.low().signum() > 0
                && !discount
                && !words.isOther(index, cost.start(), cost.end())) {
            figures.add(cost);
        }
    }
}
