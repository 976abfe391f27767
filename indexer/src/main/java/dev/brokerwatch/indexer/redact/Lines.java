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

    private Lines() {}

    static List<Line> read(String text, List<Finding> findings, List<Mention> mentions) {
        List<Finding> all = new ArrayList<>(findings);
        for (Mention mention : mentions) {
            if (!mention.named() && mention.contact().channel() == Channel.EMAIL) {
                all.add(
                        new Finding(
                                VictimDataType.EMAIL,
                                mention.span().start(),
                                mention.span().end(),
                                false));
            }
        }
        all.sort(Comparator.comparingInt(Finding::start));
        List<Line> lines = new ArrayList<>();
        int finding = 0;
        int mention = 0;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            List<Finding> here = new ArrayList<>();
            while (finding < all.size() && all.get(finding).start() < end) {
                here.add(all.get(finding++));
            }
            boolean named = false;
            while (mention < mentions.size() && mentions.get(mention).span().start() < end) {
                named |= mentions.get(mention++).named();
            }
            lines.add(line(text, start, end, here, named));
            start = end + 1;
        }
        return lines;
    }

    private static Line line(
            String text, int start, int end, List<Finding> findings, boolean named) {
        Delimiter delimiter = Delimiter.of(text, start, end);
        List<Span> cells = delimiter.split(text, start, end);
        return new Line(
                start,
                end,
                delimiter,
                cells,
                List.copyOf(findings),
                named,
                Figures.stand(text, start, end));
    }
}
