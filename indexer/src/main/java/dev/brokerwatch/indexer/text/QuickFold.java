package dev.brokerwatch.indexer.text;

/// The folding of single characters, for a first look at a text: one table look-up each. Agrees with [FoldedText] wherever
/// a character is folded by itself; the others it names.
public final class QuickFold {

    /// The character takes a closer look: it folds to several, or together with its neighbours.
    public static final char ASK = CharacterFold.ASK;

    /// The character cannot be seen.
    public static final char DROP = CharacterFold.DROP;

    private QuickFold() {}

    /// The folded character, [#ASK] or [#DROP].
    public static char of(char c) {
        return CharacterFold.ALONE[c];
    }
}
