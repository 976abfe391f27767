package dev.brokerwatch.crawler.frontier.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes the binary form of records: numbers as LEB128 varints, texts as UTF-8 behind their length. What may be null is
/// written one greater, and null as 0. The counterpart is [ByteReader].
final class ByteWriter {

    private byte[] bytes;
    private int length;

    ByteWriter() {
        this(160);
    }

    /// @param room for so many bytes at first
    ByteWriter(int room) {
        this.bytes = new byte[room];
    }

    ByteWriter octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /// One byte for what is below 128, ten for what is negative.
    ByteWriter number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /// Four bytes, most significant first: sorts as an unsigned number.
    ByteWriter fixedInt(int value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    ByteWriter fixedLong(long value) {
        return fixedInt((int) (value >>> 32)).fixedInt((int) value);
    }

    ByteWriter fingerprint(Fingerprint value) {
        return fixedLong(value.high()).fixedLong(value.low());
    }

    ByteWriter raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    ByteWriter text(@Nullable String value) {
        if (value == null) {
            return number(0);
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length + 1L).raw(utf8);
    }

    /// To the millisecond.
    ByteWriter time(@Nullable Instant value) {
        return number(value == null ? 0 : Math.max(0, value.toEpochMilli()) + 1);
    }

    /// To the second.
    ByteWriter second(@Nullable Instant value) {
        return number(value == null ? 0 : Math.max(0, value.getEpochSecond()) + 1);
    }

    /// To the millisecond.
    ByteWriter length(@Nullable Duration value) {
        return number(value == null ? 0 : Math.max(0, value.toMillis()) + 1);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
