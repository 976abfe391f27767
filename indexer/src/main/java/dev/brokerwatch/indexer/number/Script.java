package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.text.Han;

/// What a text is written in, as far as its magnitudes differ: `w` is ten thousand beside Chinese, `mil` a thousand in
/// Spanish and Portuguese and a million elsewhere.
enum Script {
    CHINESE,
    ROMANCE,
    OTHER;

    static Script of(String text) {
        if (text.chars().anyMatch(c -> Han.isHan((char) c))) {
            return CHINESE;
        }
        boolean spanish = text.contains(" de ") || text.contains(" con ") || text.contains(" com ");
        return spanish ? ROMANCE : OTHER;
    }
}
