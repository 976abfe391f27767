package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.contact.ContactFinder;
import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.contact.Mention;
import dev.brokerwatch.indexer.redact.SampleFinder.Row;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Tells the writer's contacts from the victims' data, and takes the latter out. Linear in the length of the text.
/// Thread-safe.
public final class Screening {

    private final ContactFinder contacts;
    private final RecordWords words;

    /// Reads `lexicon/contacts.yaml` and `lexicon/records.yaml`; throws `IllegalArgumentException` when one cannot be used.
    public Screening(OperatorFiles files) {
        this.contacts = new ContactFinder(files);
        this.words = RecordWords.read(files);
    }

    public Screened screen(FoldedText text) {
        String folded = text.folded();
        List<Mention> mentions = contacts.find(text);
        List<Finding> findings = new ArrayList<>();
        Numbers.find(folded, findings);
        WrittenIds.find(folded, findings);
        BitSet named = new BitSet(folded.length());
        for (Mention mention : mentions) {
            if (mention.named()) {
                named.set(mention.span().start(), mention.span().end());
            }
        }
        List<Finding> strangers = new ArrayList<>();
        for (Finding finding : findings) {
            if (!meets(named, finding)) {
                strangers.add(finding);
            }
        }
        List<Row> rows =
                new SampleFinder(words, folded, Lines.read(folded, strangers, mentions)).find();
        List<Finding> taken = new ArrayList<>();
        RowReader reader = new RowReader(words, folded);
        BitSet inRows = new BitSet(folded.length());
        for (Row row : rows) {
            reader.read(row, taken);
            inRows.set(row.start(), row.line().end());
        }
        strangers.stream()
                .filter(Finding::sure)
                .filter(f -> !inRows.get(f.start()))
                .forEach(taken::add);
        return new Screened(own(mentions, inRows), victims(taken), blocks(rows), rows.size());
    }

    /// The piece of the original behind `part` of the folded text, with placeholders for the victims' data; at most
    /// [RedactedText#LONGEST] characters, what lies behind is cut off.
    public RedactedText redact(FoldedText text, Screened screened, Span part) {
        return Placeholders.write(text, screened.victims(), part);
    }

    private static boolean meets(BitSet taken, Finding finding) {
        int next = taken.nextSetBit(finding.start());
        return next >= 0 && next < finding.end();
    }

    private static List<FoundContact> own(List<Mention> mentions, BitSet inRows) {
        return mentions.stream()
                .filter(Mention::own)
                .filter(mention -> !inRows.get(mention.span().start()))
                .map(Mention::found)
                .toList();
    }

    private static List<VictimDatum> victims(List<Finding> taken) {
        taken.sort(Comparator.comparingInt(Finding::start).thenComparingInt(f -> -f.end()));
        List<VictimDatum> victims = new ArrayList<>();
        int end = 0;
        for (Finding finding : taken) {
            int start = Math.max(end, finding.start());
            if (start < finding.end()) {
                victims.add(new VictimDatum(finding.type(), new Span(start, finding.end())));
                end = finding.end();
            }
        }
        return victims;
    }

    private static List<Span> blocks(List<Row> rows) {
        List<Span> blocks = new ArrayList<>();
        for (Row row : rows) {
            blocks.add(new Span(row.start(), row.line().end()));
        }
        return blocks;
    }
}
