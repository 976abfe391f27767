package dev.brokerwatch.indexer.post;

import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Reason;
import dev.brokerwatch.config.record.offer.SampleSummary;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.deal.DealModel;
import dev.brokerwatch.indexer.extract.Evidence;
import dev.brokerwatch.indexer.extract.Extraction;
import dev.brokerwatch.indexer.extract.OfferExtractor;
import dev.brokerwatch.indexer.figure.FigureWords;
import dev.brokerwatch.indexer.intent.IntentModel;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.redact.Screened;
import dev.brokerwatch.indexer.redact.Screening;
import dev.brokerwatch.indexer.redact.VictimDatum;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import dev.brokerwatch.indexer.theme.ThemeModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads posts: what is offered, by whom, and the text without victims' data. Thread-safe; linear in the length.
public final class PostReader {

    private final Lexicon lexicon;
    private final Screening screening;
    private final OfferExtractor extractor;

    private PostReader(Lexicon lexicon, Screening screening, FigureWords words) {
        this.lexicon = lexicon;
        this.screening = screening;
        this.extractor =
                new OfferExtractor(
                        IntentModel.read(),
                        ThemeModel.read(),
                        lexicon.pieces(),
                        DealModel.read(),
                        words);
    }

    /// With the lexicon of an operator's files. Throws `IllegalArgumentException` when one of them cannot be used.
    public static PostReader of(OperatorFiles files) {
        return new PostReader(Lexicon.of(files), new Screening(files), FigureWords.of(files));
    }

    /// `title` may be empty.
    public PostReading read(String title, String text) {
        boolean untitled = title.isBlank();
        FoldedText folded = FoldedText.of(untitled ? text : title + "\n" + text);
        int titleEnd = untitled ? 0 : folded.foldedOffset(title.length());
        Screened screened = screening.screen(folded);
        PostText post =
                new PostText(
                        folded,
                        titleEnd,
                        lexicon.scan(folded),
                        screened.contacts(),
                        masked(screened));
        Extraction found = extractor.extract(post);
        Span head = new Span(0, titleEnd);
        Span body = new Span(untitled ? 0 : titleEnd + 1, folded.length());
        return new PostReading(
                found.intent(),
                found.kind(),
                found.language(),
                SampleThemes.add(folded.folded(), screened, found),
                found.intent() == Intent.DISCUSSION ? List.of() : contacts(screened),
                summary(screened),
                found.tags(),
                found.confidence(),
                found.sold(),
                reasons(found.why(), folded, screened),
                screening.redact(folded, screened, head),
                screening.redact(folded, screened, body));
    }

    private static List<Span> masked(Screened screened) {
        List<Span> masked = new ArrayList<>(screened.samples());
        screened.victims().forEach(datum -> masked.add(datum.span()));
        return masked;
    }

    private static List<Contact> contacts(Screened screened) {
        return screened.contacts().stream().map(FoundContact::contact).distinct().toList();
    }

    private static SampleSummary summary(Screened screened) {
        Map<VictimDataType, Integer> counts = new EnumMap<>(VictimDataType.class);
        for (VictimDatum datum : screened.victims()) {
            counts.merge(datum.type(), 1, Integer::sum);
        }
        return new SampleSummary(screened.sampleRows(), counts);
    }

    private List<Reason> reasons(List<Evidence> why, FoldedText text, Screened screened) {
        return why.stream()
                .map(told ->
                        new Reason(told.rule(), screening.redact(text, screened, told.words())))
                .toList();
    }
}
