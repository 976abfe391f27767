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

    private static final long TEXT_SEED = seed(TEXT);
    private static final long TITLE_SEED = seed(TITLE);

    private final List<Token> tokens;
    private final int titleEnd;
    private final WantedWords wanted;
    private final Features features;

    private WordFeatures(List<Token> tokens, int titleEnd, WantedWords wanted, Features features) {
        this.tokens = tokens;
        this.titleEnd = titleEnd;
        this.wanted = wanted;
        this.features = features;
    }

    static boolean isName(String feature) {
        return feature.startsWith(TEXT) || feature.startsWith(TITLE);
    }

    static void add(PostText post, Figures figures, WantedWords wanted, Features features) {
        List<Token> tokens = Tokens.of(post, figures);
        WordFeatures words = new WordFeatures(tokens, post.titleEnd(), wanted, features);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).endsLine()) {
                words.addFrom(i);
            }
        }
    }

    /// The word at `first`, and those that begin with it.
    private void addFrom(int first) {
        Token token = tokens.get(first);
        boolean title = token.start() < titleEnd;
        long inText = token.extend(TEXT_SEED);
        long inTitle = title ? token.extend(TITLE_SEED) : 0;
        add(first, first, inText, inTitle, title);
        int end = Math.min(tokens.size(), first + (token.han() ? LONGEST_HAN : 2));
        for (int last = first + 1; last < end; last++) {
            Token next = tokens.get(last);
            boolean apart = next.endsLine() || (last > first + 1 && !next.han());
            boolean han = token.han() && next.han();
            if (apart || (han && next.start() != tokens.get(last - 1).end())) {
                return;
            }
            inText = next.extend(han ? inText : WantedWords.extend(inText, " ", 0, 1));
            if (title) {
                inTitle = next.extend(han ? inTitle : WantedWords.extend(inTitle, " ", 0, 1));
            }
            add(first, last, inText, inTitle, title);
        }
    }

    private void add(int first, int last, long inText, long inTitle, boolean title) {
        if (wanted.mayHold(inText)) {
            add(TEXT, first, last);
        }
        if (title && wanted.mayHold(inTitle)) {
            add(TITLE, first, last);
        }
    }

    private void add(String prefix, int first, int last) {
        StringBuilder name = new StringBuilder(prefix).append(tokens.get(first).word());
        for (int i = first + 1; i <= last; i++) {
            boolean han = tokens.get(first).han() && tokens.get(i).han();
            name.append(han ? "" : " ").append(tokens.get(i).word());
        }
        String word = name.toString();
        if (wanted.holds(word)) {
            features.put(word, 1, new Span(tokens.get(first).start(), tokens.get(last).end()));
        }
    }

    private static long seed(String prefix) {
        return WantedWords.extend(WantedWords.SEED, prefix, 0, prefix.length());
    }
}
