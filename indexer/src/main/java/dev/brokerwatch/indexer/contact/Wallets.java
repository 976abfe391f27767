package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells addresses of Bitcoin, Ethereum, Tron and Monero by their check digits.
final class Wallets {

    static final int SHORTEST = 26;
    static final int LONGEST = 106;

    private static final int MONERO_BYTES = 69;
    private static final int BLOCK_CHARACTERS = 11;
    private static final int BLOCK_BYTES = 8;

    private Wallets() {}

    /// The channel of a token that is a whole address with right check digits, else null.
    static @Nullable Channel channelOf(String token) {
        if (token.length() < SHORTEST || token.length() > LONGEST) {
            return null;
        }
        return switch (token.charAt(0)) {
            case '0' -> isEthereum(token) ? Channel.WALLET_ETH : null;
            case '1' -> isBase58Bitcoin(token, 0) ? Channel.WALLET_BTC : null;
            case '3' -> isBase58Bitcoin(token, 5) ? Channel.WALLET_BTC : null;
            case '4', '8' -> isMonero(token) ? Channel.WALLET_XMR : null;
            case 'b', 'B' -> Bech32.isBitcoinAddress(token) ? Channel.WALLET_BTC : null;
            case 'T' ->
                    token.length() == 34 && Base58.isChecked(token, 21, 0x41)
                            ? Channel.WALLET_TRX
                            : null;
            default -> null;
        };
    }

    private static boolean isBase58Bitcoin(String token, int version) {
        return token.length() <= 35 && Base58.isChecked(token, 21, version);
    }

    /// Of one case, or with the capitals of EIP-55: where the hash of the address has a high nibble.
    private static boolean isEthereum(String token) {
        if (token.length() != 42 || token.charAt(1) != 'x') {
            return false;
        }
        String digits = token.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        if (!lower.chars().allMatch(HexFormat::isHexDigit)) {
            return false;
        }
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return true;
        }
        String hash =
                HexFormat.of().formatHex(Keccak256.hash(lower.getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < digits.length(); i++) {
            boolean capital = Character.isUpperCase(digits.charAt(i));
            if (Character.isLetter(digits.charAt(i))
                    && capital != (Character.digit(hash.charAt(i), 16) >= 8)) {
                return false;
            }
        }
        return true;
    }

    /// A standard address or a subaddress of the main network: blocks of eight bytes in eleven digits of base 58, the last
    /// of five bytes in seven; the last four bytes begin the hash of the others (Monero's "Address" documentation).
    private static boolean isMonero(String token) {
        if (token.length() != 95) {
            return false;
        }
        byte[] bytes = new byte[MONERO_BYTES];
        int at = 0;
        for (int start = 0; start < token.length(); start += BLOCK_CHARACTERS) {
            String block =
                    token.substring(start, Math.min(token.length(), start + BLOCK_CHARACTERS));
            byte[] decoded =
                    Base58.decode(block, block.length() == BLOCK_CHARACTERS ? BLOCK_BYTES : 5);
            if (decoded.length == 0) {
                return false;
            }
            System.arraycopy(decoded, 0, bytes, at, decoded.length);
            at += decoded.length;
        }
        int network = bytes[0] & 0xFF;
        byte[] check = Keccak256.hash(Arrays.copyOf(bytes, MONERO_BYTES - 4));
        return (network == 18 || network == 42)
                && Arrays.equals(bytes, MONERO_BYTES - 4, MONERO_BYTES, check, 0, 4);
    }
}
