package dev.brokerwatch.crawler.frontier.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes the binary form of records: numbers as LEB128 varints, texts as UTF-8 behind their length. What may be null is
/// written one greater, and null as 0. The counterpart is [ByteReader].
final class ByteWriter {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    /// Eight bytes, likewise.
    ByteWriter fixedLong(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
        return this;
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

    /// What was written, for good: nothing may be written after.
    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
