package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.figure.FigureWords;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;

/// Posts without contacts, read with the lexicon that the jar carries.
final class Posts {

    static final FigureWords WORDS = FigureWords.of(OperatorFiles.defaults());
    static final Lexicon LEXICON = Lexicon.of(OperatorFiles.defaults());

    private Posts() {}

    static PostText untitled(String text) {
        return of("", text, "");
    }

    static PostText titled(String title, String text) {
        return of(title, text, "");
    }

    /// A post with `masked` as a victim's datum in it, where it stands first.
    static PostText of(String title, String text, String masked) {
        FoldedText folded = FoldedText.of(title.isEmpty() ? text : title + "\n" + text);
        int at = masked.isEmpty() ? -1 : folded.folded().indexOf(masked);
        List<Span> spans = at < 0 ? List.of() : List.of(new Span(at, at + masked.length()));
        int titleEnd = title.isEmpty() ? 0 : folded.foldedOffset(title.length());
        return new PostText(folded, titleEnd, LEXICON.scan(folded), List.of(), spans);
    }
}
