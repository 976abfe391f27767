package dev.brokerwatch.crawler.frontier.store;

import java.util.Arrays;

/// For each [Bucket] of a host a second before which nothing of it is due, so that a scan need not cross what was deleted
/// before it. Immutable.
public final class Heads {

    /// Later than any due time: the bucket is empty.
    public static final int NEVER = Integer.MAX_VALUE;

    public static final Heads EMPTY = new Heads(filled());

    /// Anything may be due at any time: the next scan tells.
    public static final Heads UNKNOWN = new Heads(new int[Bucket.COUNT]);

    private final int[] seconds;

    private Heads(int[] seconds) {
        this.seconds = seconds;
    }

    public int of(Bucket bucket) {
        return seconds[bucket.code()];
    }

    /// The earliest of all buckets, or [#NEVER].
    public int earliest() {
        int earliest = NEVER;
        for (int second : seconds) {
            earliest = Math.min(earliest, second);
        }
        return earliest;
    }

    public Heads with(Bucket bucket, int second) {
        if (of(bucket) == second) {
            return this;
        }
        int[] copy = seconds.clone();
        copy[bucket.code()] = second;
        return new Heads(copy);
    }

    /// For each bucket the earlier of both.
    public Heads orEarlier(Heads other) {
        int[] earlier = seconds.clone();
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = Math.min(earlier[i], other.seconds[i]);
        }
        return new Heads(earlier);
    }

    /// Something was added.
    public Heads reaching(Due due) {
        return due.epochSecond() < of(due.bucket()) ? with(due.bucket(), due.epochSecond()) : this;
    }

    void write(ByteWriter out) {
        for (int second : seconds) {
            out.fixedInt(second);
        }
    }

    static Heads read(ByteReader in) {
        int[] seconds = new int[Bucket.COUNT];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = in.fixedInt();
        }
        return new Heads(seconds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Heads heads && Arrays.equals(seconds, heads.seconds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seconds);
    }

    @Override
    public String toString() {
        return Arrays.toString(seconds);
    }

    private static int[] filled() {
        int[] seconds = new int[Bucket.COUNT];
        Arrays.fill(seconds, NEVER);
        return seconds;
    }
}
