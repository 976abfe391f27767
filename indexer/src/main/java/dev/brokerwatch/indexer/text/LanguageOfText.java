package dev.brokerwatch.indexer.text;

import dev.brokerwatch.config.record.offer.Language;
import java.util.List;

/// Tells the language of a text by its letters: Chinese by the share of its characters, Simplified or Traditional by
/// those that only one of them writes, Russian by Cyrillic, English by Latin letters and [LatinWords]. Cantonese counts as Traditional Chinese. A text without letters is [Language#OTHER].
public final class LanguageOfText {

    /// One Chinese character says about as much as this many letters.
    private static final int LETTERS_PER_HAN = 3;

    private static final int FEW_LETTERS = 5;

    private static final String CANTONESE = "嘅冇咗哋嚟喺啲佢唔搵睇諗攞畀嘢乜咁";
    private static final String UKRAINIAN = "іїєґ";

    private LanguageOfText() {}

    public static Language of(FoldedText text) {
        return of(text, List.of());
    }

    /// Of what the writer says himself: without the `closed` pieces (samples, contacts), which are in their order. Where
    /// little but those is left, they tell.
    public static Language of(FoldedText text, List<Span> closed) {
        Letters own = Letters.of(text, closed);
        Letters letters = own.all() < FEW_LETTERS ? Letters.of(text, List.of()) : own;
        int chinese = letters.han * LETTERS_PER_HAN;
        if (letters.kana + letters.hangul > letters.han / 4 + 2
                && chinese + (letters.kana + letters.hangul) * LETTERS_PER_HAN
                        > letters.latin + letters.cyrillic) {
            return Language.OTHER;
        }
        if (letters.han > 0 && chinese >= Math.max(letters.latin, letters.cyrillic)) {
            return letters.traditional > letters.simplified
                    ? Language.TRADITIONAL_CHINESE
                    : Language.SIMPLIFIED_CHINESE;
        }
        if (letters.cyrillic > 0 && letters.cyrillic * 2 >= letters.latin) {
            return letters.ukrainian * 30 > letters.cyrillic ? Language.OTHER : Language.RUSSIAN;
        }
        if (letters.latin == 0 || letters.other > letters.latin) {
            return Language.OTHER;
        }
        return LatinWords.areForeign(text.unleeted(), closed, letters.accented, letters.latin)
                ? Language.OTHER
                : Language.ENGLISH;
    }

    /// How often each script's letters stand in a text.
    private static final class Letters {

        private int han;
        private int simplified;
        private int traditional;
        private int kana;
        private int hangul;
        private int latin;
        private int accented;
        private int cyrillic;
        private int ukrainian;
        private int other;

        static Letters of(FoldedText text, List<Span> closed) {
            Letters letters = new Letters();
            String folded = text.folded();
            int next = 0;
            for (int i = 0; i < folded.length(); i++) {
                while (next < closed.size() && closed.get(next).end() <= i) {
                    next++;
                }
                if (next < closed.size() && closed.get(next).start() <= i) {
                    i = closed.get(next).end() - 1;
                } else {
                    letters.countFolded(folded.charAt(i));
                }
            }
            String original = text.original();
            for (int i = 0; letters.han > 0 && i < original.length(); i++) {
                letters.countHan(original.charAt(i));
            }
            return letters;
        }

        int all() {
            return (han + kana + hangul) * LETTERS_PER_HAN + latin + cyrillic + other;
        }

        private void countFolded(char c) {
            if (c >= 'a' && c <= 'z') {
                latin++;
            } else if (Han.isHan(c)) {
                han++;
            } else if (c >= '\u0400' && c <= '\u052F') {
                cyrillic++;
                ukrainian += UKRAINIAN.indexOf(c) >= 0 ? 1 : 0;
            } else if (c >= '\u3041' && c <= '\u30FE' && c != '\u30FB') {
                kana++;
            } else if (c >= '\uAC00' && c <= '\uD7A3') {
                hangul++;
            } else if ((c >= '\u00DF' && c <= '\u024F') || (c >= '\u1EA0' && c <= '\u1EFF')) {
                latin++;
                accented++;
            } else if (c > 0x7F && Character.isLetter(c)) {
                other++;
            }
        }

        private void countHan(char c) {
            if (Han.isTraditional(c) || CANTONESE.indexOf(c) >= 0) {
                traditional++;
            } else if (Han.isSimplified(c)) {
                simplified++;
            }
        }
    }
}
