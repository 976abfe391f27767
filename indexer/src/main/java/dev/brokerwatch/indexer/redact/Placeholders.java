package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;

/// Writes a piece of a text with placeholders for what is taken out.
final class Placeholders {

    private Placeholders() {}

    static RedactedText write(FoldedText text, List<VictimDatum> victims, Span part) {
        String original = text.original();
        StringBuilder out = new StringBuilder();
        int at = text.originalStart(part.start());
        int end = part.end() == 0 ? 0 : text.originalEnd(part.end());
        for (VictimDatum victim : victims) {
            if (victim.span().end() <= part.start() || victim.span().start() >= part.end()) {
                continue;
            }
            int from = Math.max(at, text.originalStart(victim.span().start()));
            out.append(original, at, Math.min(from, Math.max(at, end)));
            out.append(victim.type().placeholder());
            at = Math.max(at, text.originalEnd(victim.span().end()));
            if (out.length() > RedactedText.LONGEST) {
                break;
            }
        }
        if (at < end) {
            out.append(original, at, Math.min(end, at + RedactedText.LONGEST));
        }
        return new RedactedText(cut(out));
    }

    private static String cut(StringBuilder text) {
        if (text.length() <= RedactedText.LONGEST) {
            return text.toString();
        }
        int end = RedactedText.LONGEST;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
