package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.contact.ContactFinder;
import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.contact.Mention;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Han;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells the writer's contacts from the victims' data, and takes the latter out. Linear in the length of the text.
/// Thread-safe.
public final class Screening {

    private static final Map<Channel, VictimDataType> HELD_BY_VICTIMS =
            Map.of(
                    Channel.PHONE, VictimDataType.PHONE,
                    Channel.EMAIL, VictimDataType.EMAIL,
                    Channel.QQ, VictimDataType.USERNAME,
                    Channel.WECHAT, VictimDataType.USERNAME);

    private final ContactFinder contacts;
    private final RecordWords words;
    private final NameWords nameWords;

    /// Reads `lexicon/contacts.yaml`, `records.yaml` and `names.yaml`; throws `IllegalArgumentException` when one cannot be used.
    public Screening(OperatorFiles files) {
        this.contacts = new ContactFinder(files);
        this.words = RecordWords.read(files);
        this.nameWords = NameWords.read(files);
    }

    public Screened screen(FoldedText text) {
        String folded = text.folded();
        List<Mention> mentions = contacts.find(text);
        Names names = new Names(nameWords, text);
        List<Finding> findings = unnamed(names, folded, mentions);
        List<Line> lines = new Lines(words, folded).read(findings, mentions);
        List<Row> rows = new SampleFinder(words, folded, lines).find();
        List<Finding> taken = new ArrayList<>();
        RowReader reader = new RowReader(words, folded);
        BitSet inRows = new BitSet(folded.length());
        for (Row row : rows) {
            reader.read(row, taken);
            inRows.set(row.start(), row.end());
        }
        List<Finding> prose =
                findings.stream()
                        .filter(f -> !inRows.get(f.start()) && (f.sure() || isSought(folded, f)))
                        .collect(Collectors.toList());
        new Labelled(folded).addTo(lines, inRows, prose);
        Persons persons = new Persons(words, folded, names);
        BitSet told = persons.told(lines, inRows);
        addBesideIds(lines, mentions, told, inRows, prose);
        List<FoundContact> own = own(mentions, inRows);
        List<Finding> victims = withoutReachable(text, prose, told, rows.isEmpty(), own);
        taken.addAll(victims);
        taken.addAll(new NamesBeside(words, folded, names).find(victims));
        taken.addAll(persons.find(lines, victims, inRows));
        own.sort(Comparator.comparingInt(contact -> contact.span().start()));
        return new Screened(own, victims(taken), blocks(rows), rows.size());
    }

    /// What reads as a person's datum and is not named as a way to reach the writer.
    private static List<Finding> unnamed(Names names, String folded, List<Mention> mentions) {
        List<Finding> findings = new ArrayList<>();
        Numbers.find(folded, findings);
        WrittenIds.find(folded, findings);
        WrittenDates.find(folded, findings);
        Addresses.find(folded, findings);
        names.find(findings);
        BitSet named = new BitSet(folded.length());
        for (Mention mention : mentions) {
            if (mention.named()) {
                named.set(mention.span().start(), mention.span().end());
            }
        }
        findings.removeIf(finding -> meets(named, finding));
        return findings;
    }

    /// A telephone number in one line with somebody's id is his, whatever names it; so are his mail and his handles.
    private static void addBesideIds(
            List<Line> all,
            List<Mention> mentions,
            BitSet told,
            BitSet inRows,
            List<Finding> prose) {
        BitSet lines = new BitSet();
        for (Line line : all) {
            if (line.findings().stream()
                    .anyMatch(f -> f.sure() && RowShapes.PRIVATE.contains(f.type()))) {
                lines.set(line.start(), line.end());
            }
        }
        for (Mention mention : mentions) {
            Span span = mention.span();
            boolean id = lines.get(span.start());
            if ((id || told.get(span.start())) && !inRows.get(span.start())) {
                VictimDataType type = HELD_BY_VICTIMS.get(mention.contact().channel());
                if (type != null && (id || type == VictimDataType.PHONE)) {
                    prose.add(new Finding(type, span.start(), span.end(), true));
                    inRows.set(span.start(), span.end());
                }
            }
        }
        prose.sort(Comparator.comparingInt(Finding::start));
    }

    /// Takes the writer's own telephone numbers out of `prose`, into `own`.
    private List<Finding> withoutReachable(
            FoldedText text,
            List<Finding> prose,
            BitSet told,
            boolean noRows,
            List<FoundContact> own) {
        boolean lonely =
                noRows
                        && prose.size() <= 2
                        && prose.stream().allMatch(f -> f.type() == VictimDataType.PHONE);
        List<Finding> victims = new ArrayList<>();
        int targets = -1;
        for (Finding finding : prose) {
            boolean phone = finding.type() == VictimDataType.PHONE;
            if (phone && finding.start() >= targets && isTarget(text.folded(), finding)) {
                int end = text.folded().indexOf('\n', finding.end());
                targets = end < 0 ? text.length() : end;
            }
            FoundContact contact =
                    phone && finding.start() >= targets && !told.get(finding.start())
                            ? contacts.reach(text, new Span(finding.start(), finding.end()), lonely)
                            : null;
            if (contact == null) {
                victims.add(finding);
            } else {
                own.add(contact);
            }
        }
        return victims;
    }

    /// A number that could be anything, of eight digits at least, behind words that ask whose it is.
    private boolean isSought(String folded, Finding finding) {
        return finding.type() == VictimDataType.PHONE
                && finding.length() >= 8
                && finding.start() > 1
                && Han.isHan(
                        folded.charAt(
                                finding.start()
                                        - (folded.charAt(finding.start() - 1) == ' ' ? 2 : 1)))
                && isTarget(folded, finding);
    }

    /// Whether words right before it say that its holder is looked for, or a name in quotation marks stands there.
    private boolean isTarget(String folded, Finding phone) {
        if (NamesBeside.isQuotedName(folded, phone.start())) {
            return true;
        }
        int limit = Math.max(0, phone.start() - 12);
        for (int at = phone.start() - 1; at >= limit && folded.charAt(at) != '\n'; at--) {
            int end = words.endOfTarget(folded, at);
            if (end > at && folded.substring(end, phone.start()).isBlank()) {
                return true;
            }
        }
        return false;
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
        List<FoundContact> own = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.own() && !inRows.get(mention.span().start())) {
                own.add(mention.found());
            }
        }
        return own;
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
            blocks.add(new Span(row.start(), row.end()));
        }
        return blocks;
    }
}
