package dev.brokerwatch.indexer.intent;

/// A word, a Chinese character, or a sign for what is not to be told: `<n>` for a number, `<price>`, `<count>`,
/// `<contact>`, `<line>` for a line break. The offsets are of the folded text.
record Token(String word, int start, int end, boolean han) {

    boolean endsLine() {
        return word.equals(Tokens.LINE);
    }
}
