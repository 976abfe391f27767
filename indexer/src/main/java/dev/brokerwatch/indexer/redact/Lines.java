package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.contact.Mention;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a folded text line by line with what was found in it.
final class Lines {

    private final String text;
    private final Pairs pairs;
    private final List<Line> lines = new ArrayList<>();

    Lines(RecordWords words, String text) {
        this.text = text;
        this.pairs = new Pairs(words, text);
    }

    /// `findings` in the order of the text; `mentions` too.
    List<Line> read(List<Finding> findings, List<Mention> mentions) {
        List<Finding> all = new ArrayList<>(findings);
        for (Mention mention : mentions) {
            if (!mention.named() && mention.contact().channel() == Channel.EMAIL) {
                Span span = mention.span();
                all.add(new Finding(VictimDataType.EMAIL, span.start(), span.end(), false));
            }
        }
        all.sort(Comparator.comparingInt(Finding::start));
        int finding = 0;
        int mention = 0;
        for (int start = 0; start <= text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int first = finding;
            while (finding < all.size() && all.get(finding).start() < end) {
                finding++;
            }
            boolean named = false;
            while (mention < mentions.size() && mentions.get(mention).span().start() < end) {
                Mention met = mentions.get(mention++);
                named |= met.named() && met.contact().channel() != Channel.URL;
            }
            lines.add(line(start, end, List.copyOf(all.subList(first, finding)), named));
            start = end + 1;
        }
        return lines;
    }

    private Line line(int start, int end, List<Finding> findings, boolean named) {
        Delimiter delimiter = Delimiter.of(text, start, end);
        return new Line(
                start,
                end,
                delimiter,
                delimiter.split(text, start, end),
                findings,
                pairs.read(start, end),
                named,
                Figures.stand(text, start, end));
    }
}
