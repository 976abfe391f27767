package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;

/// The writer's own words: each word and pair of words, and each one to three Chinese characters in a row; those of the
/// title once more.
final class WordFeatures {

    /// What the names of these features begin with.
    static final String TEXT = "w:";

    static final String TITLE = "t:";

    private static final int LONGEST_HAN = 3;

    private WordFeatures() {}

    static void add(PostText post, Figures figures, Features features) {
        List<Token> tokens = Tokens.of(post, figures);
        for (int i = 0; i < tokens.size(); i++) {
            Token first = tokens.get(i);
            if (first.endsLine()) {
                continue;
            }
            word(first.word(), first.start(), first.end(), post.titleEnd(), features);
            StringBuilder words = new StringBuilder(first.word());
            int longest = first.han() ? LONGEST_HAN : 2;
            for (int j = i + 1; j < Math.min(tokens.size(), i + longest); j++) {
                Token next = tokens.get(j);
                boolean apart = next.endsLine() || (j > i + 1 && !next.han());
                if (apart
                        || (first.han() && next.han() && next.start() != tokens.get(j - 1).end())) {
                    break;
                }
                words.append(first.han() && next.han() ? "" : " ").append(next.word());
                word(words.toString(), first.start(), next.end(), post.titleEnd(), features);
            }
        }
    }

    private static void word(String word, int start, int end, int titleEnd, Features features) {
        Span span = new Span(start, end);
        features.word(TEXT + word, span);
        if (start < titleEnd) {
            features.word(TITLE + word, span);
        }
    }
}
