package dev.brokerwatch.indexer.charset;

/// Whether bytes are UTF-8, judged by their form: text in another charset is practically never well formed.
///
/// @param sequences well-formed sequences of several bytes
/// @param malformed bytes above ASCII that belong to none
record Utf8Evidence(int sequences, int malformed) {

    private static final int PROOF = 20;

    static Utf8Evidence in(byte[] bytes) {
        int sequences = 0;
        int malformed = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = lengthOf(bytes[i] & 0xff);
            if (length > 0 && i + length > bytes.length) {
                break; // cut at the bound
            }
            if (length > 0 && hasTail(bytes, i, length)) {
                sequences++;
                i += length;
            } else {
                malformed++;
                i++;
            }
        }
        return new Utf8Evidence(sequences, malformed);
    }

    /// Whatever the page says: it is UTF-8.
    boolean proves() {
        return malformed == 0 && sequences >= PROOF;
    }

    boolean allows() {
        return malformed == 0 && sequences > 0;
    }

    /// Whatever the page says: it is not UTF-8. A few broken characters, as a cut in mid-character leaves, are no proof.
    boolean contradicts() {
        return malformed > PROOF && malformed > sequences;
    }

    boolean isAscii() {
        return sequences == 0 && malformed == 0;
    }

    private static int lengthOf(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static boolean hasTail(byte[] bytes, int at, int length) {
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
