package dev.brokerwatch.indexer.text;

import dev.brokerwatch.config.record.offer.Language;
import java.util.Set;

/// Tells the language of a text by its letters: Chinese by the share of its characters, Simplified or Traditional by
/// those that only one of them writes, Russian by Cyrillic, English by Latin letters without the words or letters of its
/// neighbours. Cantonese counts as Traditional Chinese. A text without letters is [Language#OTHER].
public final class LanguageOfText {

    /// One Chinese character says about as much as this many letters.
    private static final int LETTERS_PER_HAN = 3;

    private static final String CANTONESE = "嘅冇咗哋嚟喺啲佢唔搵睇諗攞畀嘢乜咁";
    private static final String UKRAINIAN = "іїєґ";

    private static final Set<String> FOREIGN =
            Set.of(
                    "und",
                    "der",
                    "die",
                    "das",
                    "nicht",
                    "ist",
                    "verkaufe",
                    "mit",
                    "für",
                    "les",
                    "des",
                    "est",
                    "pour",
                    "avec",
                    "vends",
                    "vous",
                    "que",
                    "los",
                    "las",
                    "para",
                    "con",
                    "por",
                    "una",
                    "vendo",
                    "del",
                    "não",
                    "com",
                    "uma",
                    "dos",
                    "della",
                    "che",
                    "sono",
                    "per",
                    "non",
                    "het",
                    "een",
                    "niet",
                    "voor",
                    "jest",
                    "nie",
                    "sie",
                    "ve",
                    "bir",
                    "için",
                    "satılık",
                    "dan",
                    "yang",
                    "untuk",
                    "dengan",
                    "của",
                    "và");

    private LanguageOfText() {}

    public static Language of(FoldedText text) {
        Letters letters = Letters.of(text);
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
        return letters.accented * 25 > letters.latin || isForeign(text.folded())
                ? Language.OTHER
                : Language.ENGLISH;
    }

    private static boolean isForeign(String text) {
        int words = 0;
        int foreign = 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words++;
                foreign += at - start <= 8 && FOREIGN.contains(text.substring(start, at)) ? 1 : 0;
            } else {
                at++;
            }
        }
        return foreign * 9 > words && foreign > 1;
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

        static Letters of(FoldedText text) {
            Letters letters = new Letters();
            String folded = text.folded();
            for (int i = 0; i < folded.length(); i++) {
                letters.countFolded(folded.charAt(i));
            }
            String original = text.original();
            for (int i = 0; letters.han > 0 && i < original.length(); i++) {
                letters.countHan(original.charAt(i));
            }
            return letters;
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
