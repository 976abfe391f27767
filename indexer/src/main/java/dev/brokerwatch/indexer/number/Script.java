package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.text.Han;
import java.util.List;

/// What a text is written in, as far as its magnitudes differ: `w` is ten thousand beside Chinese, `mil` a thousand in
/// Spanish and Portuguese and a million elsewhere, `tr` a million in Vietnamese alone.
enum Script {
    CHINESE,
    ROMANCE,
    VIETNAMESE,
    OTHER;

    /// Small words of Spanish and Portuguese that English does not have.
    private static final List<String> ROMANCE_WORDS =
            List.of(
                    " de ", " con ", " com ", " por ", " para ", " los ", " las ", " el ", " em ",
                    " não ", " uma ", " una ", " do ", " da ", " y ", "ção", "ções", "ción",
                    "reais", "dólares", "pesos");

    private static final List<String> ENGLISH_WORDS = List.of(" the ", " and ", " with ");

    static Script of(String text) {
        boolean vietnamese = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Han.isHan(c)) {
                return CHINESE;
            }
            vietnamese |= c == 'đ' || c == 'ơ' || c == 'ư' || (c >= '\u1EA0' && c <= '\u1EF9');
        }
        if (vietnamese) {
            return VIETNAMESE;
        }
        if (ENGLISH_WORDS.stream().anyMatch(text::contains)) {
            return OTHER;
        }
        return ROMANCE_WORDS.stream().anyMatch(text::contains) ? ROMANCE : OTHER;
    }
}
