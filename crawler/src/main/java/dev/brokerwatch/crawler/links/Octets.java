package dev.brokerwatch.crawler.links;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at bytes eight at a time. In every charset that is scanned here a byte below 0x40 stands for itself and for
/// nothing else: the second bytes of GBK and Big5 start at 0x40, those of GB18030's long forms are digits, which no
/// search here is for.
final class Octets {

    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private Octets() {}

    /// The eight bytes from `at` on, the first of them lowest.
    static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /// The first place of `wanted`, or `end`.
    static int indexOf(byte[] bytes, int wanted, int from, int end) {
        long pattern = ONES * wanted;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long difference = word(bytes, at) ^ pattern;
            long hits = (difference - ONES) & ~difference & HIGHS;
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >> 3);
            }
        }
        for (; at < end; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return end;
    }

    /// The place behind the first `wanted`, or `end`.
    static int behind(byte[] bytes, int wanted, int from, int end) {
        return Math.min(end, indexOf(bytes, wanted, from, end) + 1);
    }

    /// The first place of an ASCII sequence, or `end`. Its first byte should be a rare one.
    static int indexOf(byte[] bytes, byte[] wanted, int from, int end) {
        int at = indexOf(bytes, wanted[0], from, end);
        while (at < end && !startsWith(bytes, wanted, at, end)) {
            at = indexOf(bytes, wanted[0], at + 1, end);
        }
        return at;
    }

    static boolean startsWith(byte[] bytes, byte[] wanted, int at, int end) {
        if (end - at < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the bytes from `at` on are `lowerCase`, a name in ASCII, in letters of either case.
    static boolean startsWithName(byte[] bytes, byte[] lowerCase, int at, int end) {
        if (end - at < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if (lower(bytes[at + i]) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isName(byte[] bytes, byte[] lowerCase, int start, int end) {
        return end - start == lowerCase.length && startsWithName(bytes, lowerCase, start, end);
    }

    static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }

    static boolean isLetter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /// What HTML calls white space.
    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
    }
}
