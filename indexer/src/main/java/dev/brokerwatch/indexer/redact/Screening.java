package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;

/// Tells the writer's contacts from the victims' data, and takes the latter out. Thread-safe.
@SuppressWarnings("unused") // not written yet
public final class Screening {

    public Screened screen(FoldedText text) {
        return new Screened(List.of(), List.of(), List.of(), 0);
    }

    /// The piece of the original behind `part` of the folded text, with placeholders for the victims' data; at most
    /// [RedactedText#LONGEST] characters, what lies behind is cut off.
    public RedactedText redact(FoldedText text, Screened screened, Span part) {
        String all = text.originalOf(part.start(), part.end());
        return new RedactedText(all.substring(0, Math.min(all.length(), RedactedText.LONGEST)));
    }
}
