package dev.brokerwatch.indexer.contact;

import java.util.Locale;

/// Segregated witness addresses of Bitcoin's main network: Bech32 (BIP-173) for version 0, Bech32m (BIP-350) for later
/// ones. The polynomial check is that of BIP-173, section "Checksum".
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final String PREFIX = "bc1";
    private static final int LONGEST = 90;

    private Bech32() {}

    static boolean isBitcoinAddress(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean mixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
        if (mixed || !lower.startsWith(PREFIX) || text.length() < 14 || text.length() > LONGEST) {
            return false;
        }
        int check = 1;
        for (int value : new int[] {3, 3, 0, 'b' & 31, 'c' & 31}) {
            check = step(check, value);
        }
        for (int i = PREFIX.length(); i < lower.length(); i++) {
            int value = ALPHABET.indexOf(lower.charAt(i));
            if (value < 0) {
                return false;
            }
            check = step(check, value);
        }
        return check == (lower.charAt(PREFIX.length()) == 'q' ? BECH32 : BECH32M);
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = ((check & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= ((top >>> i) & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
