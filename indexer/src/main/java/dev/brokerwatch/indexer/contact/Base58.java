package dev.brokerwatch.indexer.contact;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Base58Check: a big-endian number in 58 digits, whose last four bytes begin the double SHA-256 of the others. Used by
/// Bitcoin and Tron (developer.bitcoin.org, "Base58Check encoding"; developers.tron.network, "Account address format").
final class Base58 {

    static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static final BigInteger RADIX = BigInteger.valueOf(58);
    private static final int CHECK_LENGTH = 4;

    private Base58() {}

    /// Whether `text` is Base58Check of `length` bytes, check bytes left out, the first of which is one of `versions`.
    static boolean isChecked(String text, int length, int... versions) {
        byte[] bytes = decode(text, length + CHECK_LENGTH);
        if (bytes.length == 0) {
            return false;
        }
        int version = bytes[0] & 0xFF;
        byte[] check = sha256(sha256(Arrays.copyOf(bytes, length)));
        return Arrays.stream(versions).anyMatch(v -> v == version)
                && Arrays.equals(bytes, length, bytes.length, check, 0, CHECK_LENGTH);
    }

    /// The number as `size` bytes; no bytes where it does not fit or a character is no digit.
    static byte[] decode(String text, int size) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
        }
        byte[] magnitude = number.toByteArray();
        int skip = magnitude.length > 1 && magnitude[0] == 0 ? 1 : 0;
        int used = magnitude.length - skip;
        if (used > size) {
            return new byte[0];
        }
        byte[] bytes = new byte[size];
        System.arraycopy(magnitude, skip, bytes, size - used, used);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
