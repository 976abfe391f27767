package dev.brokerwatch.indexer.lexicon;

/// What a word of the lexicon stands for. `subject` is the section that it stands in: a category's label, a field's, the
/// name of a cue such as `sell`, or a tag.
public record Term(Kind kind, String subject, Strength strength) {

    /// Which file the word stands in.
    public enum Kind {
        CATEGORY,
        FIELD,
        CUE,
        TAG,
        /// A word beside a number: a unit, a currency, what the number is not.
        FIGURE
    }

    /// How much it tells.
    public enum Strength {
        /// Enough alone: a theme, a strong cue.
        STRONG,
        /// A sensitive datum of a row, which makes a category too.
        FIELD,
        /// Supports others.
        WEAK,
        /// Counts only where a line or a sentence begins.
        HEAD,
        /// An ordinary word in which a term hides.
        NOT
    }
}
