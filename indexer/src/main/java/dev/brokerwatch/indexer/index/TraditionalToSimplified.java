package dev.brokerwatch.indexer.index;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Turns traditional Chinese characters into simplified ones, one by one, so that a word is found in either script.
/// A table made once from ICU's transliteration: asking ICU token by token costs more than all the rest of the analysis.
final class TraditionalToSimplified extends TokenFilter {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;
    private static final char[] SIMPLIFIED = table();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    TraditionalToSimplified(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char c = buffer[i];
            if (c >= FIRST && c <= LAST) {
                buffer[i] = SIMPLIFIED[c - FIRST];
            }
        }
        return true;
    }

    private static char[] table() {
        String all =
                IntStream.rangeClosed(FIRST, LAST)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("\n"));
        String simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(all);
        String[] rows = simplified.split("\n", -1);
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = rows[i].length() == 1 ? rows[i].charAt(0) : (char) (FIRST + i);
        }
        return table;
    }
}
