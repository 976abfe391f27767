package dev.brokerwatch.crawler.frontier.plan;

import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What comes first: by who waits for it, what kind of page it is, how deep it lies, and what its section has yielded.
public final class Urgency {

    private static final int DEEP = 8;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private Urgency() {}

    /// The bucket that a URL belongs in.
    ///
    /// @param promising the section that it was found in has yielded offers
    public static Bucket of(UrlRecord record, boolean promising, Instant now) {
        if (record.watchedAt(now)) {
            return Bucket.URGENT;
        }
        if (record.reading().settled()) {
            return Bucket.LEISURE;
        }
        return switch (record.reading().kind()) {
            case null -> unread(record, promising);
            case BOARD, INDEX -> record.place().continues() ? Bucket.ORDINARY : Bucket.BOARDS;
            case THREAD, LISTING ->
                    promising || record.reading().offers() > 0 ? Bucket.PROMISING : Bucket.ORDINARY;
            case PROFILE, LOGIN, BLOCKED, OTHER -> Bucket.LEISURE;
        };
    }

    private static Bucket unread(UrlRecord record, boolean promising) {
        int depth = record.place().depth();
        if (depth == 0) {
            return Bucket.BOARDS;
        }
        if (promising) {
            return Bucket.PROMISING;
        }
        return depth > DEEP || !record.isNew() ? Bucket.LEISURE : Bucket.ORDINARY;
    }

    /// For a thread that was never asked for: due at once, and the sooner before others the younger its last post is.
    /// The due time lies up to a day in the past, which is what sorts it.
    public static Due thread(Bucket bucket, @Nullable Instant lastPost, Instant now) {
        if (lastPost == null) {
            return Due.at(bucket, now);
        }
        Duration age = Duration.between(lastPost, now);
        Duration bounded = age.isNegative() ? Duration.ZERO : age;
        Duration capped = bounded.compareTo(MONTH) > 0 ? MONTH : bounded;
        return Due.at(bucket, now.minus(DAY).plus(capped.dividedBy(MONTH.toDays())));
    }
}
