package dev.brokerwatch.indexer.text;

import com.ibm.icu.text.Normalizer2;

/// The part of the folding that looks at one character and the combining marks behind it: NFKC, lower case, invisible
/// characters dropped, styled digits and letters that NFKC leaves alone, character references that a page left behind,
/// Traditional Chinese as Simplified.
final class CharacterFold {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /// The longest run of combining marks that is read as one character; a longer one is decoration.
    private static final int MOST_MARKS = 4;

    static final char ASK = 0;
    static final char DROP = '\uFFFF';

    /// What each character of the basic plane folds to on its own, or one of the two signs above.
    static final char[] ALONE = table();

    private CharacterFold() {}

    static FoldBuffer fold(String original) {
        FoldBuffer out = new FoldBuffer(original.length());
        int at = 0;
        while (at < original.length()) {
            char alone = ALONE[original.charAt(at)];
            boolean marked = at + 1 < original.length() && isMark(original.charAt(at + 1));
            if (alone == ASK || marked) {
                at = foldWithCare(original, at, out);
                continue;
            }
            if (alone != DROP) {
                out.append(alone, at, at + 1);
            }
            at++;
        }
        return out;
    }

    /// Plain letters and digits for styled ones, without what cannot be seen; case and script stay.
    static String plain(String original, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        int at = start;
        while (at < end) {
            int point = original.codePointAt(at);
            at += Character.charCount(point);
            int styled = StyledCharacters.plain(point);
            if (styled != point) {
                plain.append((char) styled);
            } else if (point < 0x80) {
                plain.append((char) point);
            } else if (!isInvisible(point) && !(point < 0x10000 && isMark((char) point))) {
                plain.append(NFKC.normalize(Character.toString(point)));
            }
        }
        return plain.toString();
    }

    private static int foldWithCare(String original, int at, FoldBuffer out) {
        char c = original.charAt(at);
        if (c == '&') {
            CharacterReference reference = CharacterReference.at(original, at);
            if (reference != null) {
                append(reference.text(), at, reference.end(), out);
                return reference.end();
            }
        }
        if (c == '\r') {
            boolean pair = at + 1 < original.length() && original.charAt(at + 1) == '\n';
            int end = at + (pair ? 2 : 1);
            out.append('\n', at, end);
            return end;
        }
        int bare = at + Character.charCount(original.codePointAt(at));
        int end = bare;
        while (end < original.length() && isMark(original.charAt(end))) {
            end++;
        }
        append(original.substring(at, end - bare > MOST_MARKS ? bare : end), at, end, out);
        return end;
    }

    /// `piece` is one character with its marks; all that comes of it stems from the same span.
    private static void append(String piece, int start, int end, FoldBuffer out) {
        int styled = StyledCharacters.plain(piece.codePointAt(0));
        if (styled != piece.codePointAt(0)) {
            out.append((char) styled, start, end);
            return;
        }
        NFKC.normalize(piece)
                .codePoints()
                .filter(point -> !isInvisible(point) && !(point < 0x10000 && isMark((char) point)))
                .map(Character::toLowerCase)
                .forEach(point -> {
                    if (point < 0x10000) {
                        out.append(ordinary((char) point), start, end);
                    } else {
                        out.append(Character.toString(point), start, end);
                    }
                });
    }

    private static char[] table() {
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            boolean ask = Character.isSurrogate((char) c) || c == '&' || c == '\r';
            table[c] = ask ? ASK : alone(c);
        }
        return table;
    }

    private static char alone(int c) {
        if (isInvisible(c)) {
            return DROP;
        }
        int styled = StyledCharacters.plain(c);
        if (styled != c) {
            return (char) styled;
        }
        String normal = NFKC.normalize(Character.toString(c));
        boolean one =
                normal.length() == 1 && Character.toLowerCase((int) normal.charAt(0)) < 0x10000;
        return one ? ordinary(Character.toLowerCase(normal.charAt(0))) : ASK;
    }

    private static char ordinary(char c) {
        if (Han.isCommon(c)) {
            return Han.simplified(c);
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D' -> '"';
            case '\u2044', '\u2215' -> '/';
            case '\u301C', '\u223C' -> '~';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case 'ё' -> 'е';
            case '\u060C', '\u066C' -> ',';
            case '\u066B' -> '.';
            default -> digitOrBlank(c);
        };
    }

    /// A digit of any script is the plain one.
    private static char digitOrBlank(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
            default -> c;
        };
    }

    /// Combining marks of the scripts in use, the keycap and the sign for an emoji's form.
    private static boolean isMark(char c) {
        return (c >= 0x300 && c <= 0x36F) || (c >= 0x20D0 && c <= 0x20FF) || c == '\uFE0F';
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x2800
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0000 && point <= 0xE01FF)
                || (point < 0x20 && point != '\n' && point != '\t' && point != '\r')
                || (point >= 0x7F && point < 0xA0 && point != 0x85);
    }
}
