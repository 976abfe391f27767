package dev.brokerwatch.indexer.text;

import java.util.Arrays;

/// A text, and the same text folded for matching: NFKC, lower case, without invisible characters, look-alike letters put
/// back into the script of their word, separators inside torn words joined, Traditional Chinese as Simplified. The
/// folded text is for matching only; every offset of it maps to the original and back. Folding is linear in the length.
///
/// Offsets count UTF-16 units. Line breaks survive folding, as `\n`.
public final class FoldedText {

    private final String original;
    private final String folded;
    private final String unleeted;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String original, FoldBuffer buffer) {
        this.original = original;
        this.folded = buffer.text();
        this.starts = buffer.starts();
        this.ends = buffer.ends();
        this.unleeted = Leet.decode(folded);
    }

    public static FoldedText of(String original) {
        FoldBuffer characters = CharacterFold.fold(original);
        LookAlikes.mend(characters);
        return new FoldedText(original, TornWords.join(characters));
    }

    public String original() {
        return original;
    }

    public String folded() {
        return folded;
    }

    /// The folded text with digits and signs inside Latin words read as the letters that they stand for (`d4tabase`):
    /// equal in length to [#folded], and the same object where nothing is written so.
    public String unleeted() {
        return unleeted;
    }

    public int length() {
        return folded.length();
    }

    /// Where the character at `offset` of the folded text begins in the original. The folded text's length maps to the
    /// original's.
    public int originalStart(int offset) {
        return offset == starts.length ? original.length() : starts[offset];
    }

    /// Where the part of the folded text that ends before `offset` ends in the original.
    public int originalEnd(int offset) {
        return offset == 0 ? 0 : ends[offset - 1];
    }

    /// The piece of the original behind a piece of the folded text.
    public String originalOf(int start, int end) {
        return start >= end ? "" : original.substring(originalStart(start), originalEnd(end));
    }

    /// The same piece as [#originalOf] with plain letters and digits for full-width, circled and styled ones, and without
    /// invisible characters; its case and script are the writer's. For what is exact to the letter: handles, addresses,
    /// wallets.
    public String plainOf(int start, int end) {
        return start >= end
                ? ""
                : CharacterFold.plain(original, originalStart(start), originalEnd(end));
    }

    /// The first offset of the folded text that stems from `originalOffset` or later.
    public int foldedOffset(int originalOffset) {
        int found = Arrays.binarySearch(starts, originalOffset);
        if (found < 0) {
            int after = -found - 1;
            return after > 0 && ends[after - 1] > originalOffset ? after - 1 : after;
        }
        while (found > 0 && starts[found - 1] == originalOffset) {
            found--;
        }
        return found;
    }

    @Override
    public String toString() {
        return folded;
    }
}
