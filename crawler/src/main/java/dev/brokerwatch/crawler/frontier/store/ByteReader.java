package dev.brokerwatch.crawler.frontier.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads what [ByteWriter] wrote. Throws `IndexOutOfBoundsException` on anything shorter.
final class ByteReader {

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        return value;
    }

    int smallNumber() {
        return (int) number();
    }

    int fixedInt() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | octet();
        }
        return value;
    }

    long fixedLong() {
        return (long) fixedInt() << 32 | (fixedInt() & 0xFFFF_FFFFL);
    }

    Fingerprint fingerprint() {
        return new Fingerprint(fixedLong(), fixedLong());
    }

    byte[] raw(int length) {
        if (length < 0 || length > bytes.length - at) {
            throw new IndexOutOfBoundsException("a record ends early");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    @Nullable String text() {
        int length = smallNumber();
        return length == 0 ? null : new String(raw(length - 1), StandardCharsets.UTF_8);
    }

    String requiredText() {
        String text = text();
        if (text == null) {
            throw new IllegalStateException("a record lacks a text");
        }
        return text;
    }

    @Nullable Instant time() {
        long value = number();
        return value == 0 ? null : Instant.ofEpochMilli(value - 1);
    }

    @Nullable Instant second() {
        long value = number();
        return value == 0 ? null : Instant.ofEpochSecond(value - 1);
    }

    @Nullable Duration length() {
        long value = number();
        return value == 0 ? null : Duration.ofMillis(value - 1);
    }
}
