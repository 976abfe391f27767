package dev.brokerwatch.indexer.intent;

/// A word, a Chinese character, or a sign for what is not to be told: `<n>` for a number, `<price>`, `<count>`,
/// `<contact>`, `<line>` for a line break.
///
/// @param of the sign, or the text that the word is a piece of
/// @param wordStart where the word, without its ending, stands in `of`
/// @param start where the token stands in the folded text
record Token(String of, int wordStart, int wordEnd, int start, int end, boolean han) {

    static Token sign(String sign, int start, int end) {
        return new Token(sign, 0, sign.length(), start, end, false);
    }

    String word() {
        return of.substring(wordStart, wordEnd);
    }

    /// See [WantedWords#extend].
    long extend(long hash) {
        return WantedWords.extend(hash, of, wordStart, wordEnd);
    }

    boolean endsLine() {
        return of.equals(Tokens.LINE);
    }
}
