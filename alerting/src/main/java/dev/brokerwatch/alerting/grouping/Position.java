package dev.brokerwatch.alerting.grouping;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// How far the input had been read: the greatest append time so far in milliseconds of the epoch, and the offset. Time
/// comes first, because offsets start anew when a topic is made anew.
///
/// An alert carries the position of its newest flag in a header. So `alerts` itself tells, for each group, what was told
/// already, even when all state and all offsets are lost.
public record Position(long time, long offset) implements Comparable<Position> {

    public static final Position START = new Position(0, -1);

    private static final String HEADER = "brokerwatch-position";
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::time).thenComparingLong(Position::offset);

    void writeTo(Headers headers) {
        headers.remove(HEADER);
        headers.add(
                new RecordHeader(
                        HEADER, (time + "/" + offset).getBytes(StandardCharsets.US_ASCII)));
    }

    /// Null where there is no such header, or an unreadable one.
    static @Nullable Position readFrom(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null) {
            return null;
        }
        String text = new String(header.value(), StandardCharsets.US_ASCII);
        int slash = text.indexOf('/');
        try {
            return new Position(
                    Long.parseLong(text, 0, Math.max(0, slash), 10),
                    Long.parseLong(text, slash + 1, text.length(), 10));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
