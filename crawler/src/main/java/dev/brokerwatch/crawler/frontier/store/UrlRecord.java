package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one URL. The host is the key's business: `target` is path and query alone. A URL that was never
/// asked for takes some 30 bytes beside its target.
///
/// @param secure the scheme is `https`
/// @param due null while it rests: out of scope, or given up
/// @param bundle which due entry it stands in: URLs that became due at the same second together share one, by a number;
///     0 for an entry of its own
/// @param watching null where nobody watches it
public record UrlRecord(
        String target,
        boolean secure,
        Place place,
        @Nullable Due due,
        int bundle,
        Past past,
        Reading reading,
        @Nullable Watching watching) {

    private static final int SECURE = 1;
    private static final int CONTINUES = 2;
    private static final int PARENT = 4;
    private static final int DUE = 8;
    private static final int PAST = 16;
    private static final int READING = 32;
    private static final int WATCHING = 64;
    private static final int BUNDLE = 128;
    private static final String LABEL = "sha256:";
    private static final int DIGEST_BYTES = 32;
    private static final Codes<PageKind> KINDS =
            new Codes<>(
                    PageKind.class,
                    List.of(
                            PageKind.INDEX,
                            PageKind.BOARD,
                            PageKind.THREAD,
                            PageKind.LISTING,
                            PageKind.PROFILE,
                            PageKind.LOGIN,
                            PageKind.BLOCKED,
                            PageKind.OTHER));

    public static UrlRecord found(CrawlUrl url, Place place, Due due) {
        return new UrlRecord(
                url.pathAndQuery(),
                url.scheme().equals("https"),
                place,
                due,
                0,
                Past.NONE,
                Reading.NONE,
                null);
    }

    public CrawlUrl url(Host host) {
        return new CrawlUrl((secure ? "https://" : "http://") + host.value() + target);
    }

    public boolean isNew() {
        return past.last() == null;
    }

    public boolean watchedAt(Instant now) {
        return watching != null && now.isBefore(watching.until());
    }

    public UrlRecord with(@Nullable Due other) {
        return new UrlRecord(target, secure, place, other, bundle, past, reading, watching);
    }

    public UrlRecord with(Past other) {
        return new UrlRecord(target, secure, place, due, bundle, other, reading, watching);
    }

    public UrlRecord with(Reading other) {
        return new UrlRecord(target, secure, place, due, bundle, past, other, watching);
    }

    public UrlRecord with(Place other) {
        return new UrlRecord(target, secure, other, due, bundle, past, reading, watching);
    }

    public UrlRecord with(Watching other) {
        return new UrlRecord(target, secure, place, due, bundle, past, reading, other);
    }

    UrlRecord inBundle(int other) {
        return other == bundle
                ? this
                : new UrlRecord(target, secure, place, due, other, past, reading, watching);
    }

    byte[] encode() {
        ByteWriter out = new ByteWriter();
        out.octet(flags());
        out.octet(Math.min(place.depth(), 255)).octet(Math.min(place.hops(), 255));
        if (place.parent() != null) {
            out.fingerprint(place.parent());
        }
        if (due != null) {
            out.octet(due.bucket().code()).fixedInt(due.epochSecond());
        }
        if (bundle != 0) {
            out.fixedInt(bundle);
        }
        if (!past.equals(Past.NONE)) {
            writePast(out);
        }
        if (!reading.equals(Reading.NONE)) {
            writeReading(out);
        }
        if (watching != null) {
            out.length(watching.every()).second(watching.until());
        }
        return out.text(target).bytes();
    }

    private int flags() {
        return (secure ? SECURE : 0)
                | (place.continues() ? CONTINUES : 0)
                | (place.parent() != null ? PARENT : 0)
                | (due != null ? DUE : 0)
                | (past.equals(Past.NONE) ? 0 : PAST)
                | (reading.equals(Reading.NONE) ? 0 : READING)
                | (watching != null ? WATCHING : 0)
                | (bundle != 0 ? BUNDLE : 0);
    }

    private void writePast(ByteWriter out) {
        out.second(past.last()).number(past.status()).number(past.failures());
        out.length(past.interval()).octet(past.payload() == null ? 0 : 1);
        if (past.payload() != null) {
            out.raw(HexFormat.of().parseHex(past.payload().value().substring(LABEL.length())));
        }
        out.text(past.etag()).text(past.lastModified());
    }

    private void writeReading(ByteWriter out) {
        out.octet(reading.kind() == null ? 0 : KINDS.of(reading.kind()) + 1);
        out.number(reading.posts()).number(reading.offers()).number(reading.pages());
        out.octet(reading.settled() ? 1 : 0).second(reading.newestPost());
        out.text(reading.lastPage()).second(reading.readAt());
    }

    static UrlRecord decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 0);
        int flags = in.octet();
        int depth = in.octet();
        int hops = in.octet();
        Fingerprint parent = (flags & PARENT) == 0 ? null : in.fingerprint();
        Due due = (flags & DUE) == 0 ? null : new Due(Bucket.at(in.octet()), in.fixedInt());
        int bundle = (flags & BUNDLE) == 0 ? 0 : in.fixedInt();
        Past past = (flags & PAST) == 0 ? Past.NONE : readPast(in);
        Reading reading = (flags & READING) == 0 ? Reading.NONE : readReading(in);
        Watching watching = (flags & WATCHING) == 0 ? null : readWatching(in);
        return new UrlRecord(
                in.requiredText(),
                (flags & SECURE) != 0,
                new Place(depth, hops, (flags & CONTINUES) != 0, parent),
                due,
                bundle,
                past,
                reading,
                watching);
    }

    private static Past readPast(ByteReader in) {
        Instant last = in.second();
        int status = in.smallNumber();
        int failures = in.smallNumber();
        Duration interval = in.length();
        Digest payload =
                in.octet() == 0
                        ? null
                        : new Digest(LABEL + HexFormat.of().formatHex(in.raw(DIGEST_BYTES)));
        return new Past(
                last,
                status,
                failures,
                interval == null ? Duration.ZERO : interval,
                payload,
                in.text(),
                in.text());
    }

    private static Reading readReading(ByteReader in) {
        int kind = in.octet();
        return new Reading(
                kind == 0 ? null : KINDS.at(kind - 1),
                in.smallNumber(),
                in.smallNumber(),
                in.smallNumber(),
                in.octet() == 1,
                in.second(),
                in.text(),
                in.second());
    }

    private static Watching readWatching(ByteReader in) {
        Duration every = in.length();
        Instant until = in.second();
        return new Watching(
                every == null ? Duration.ZERO : every, until == null ? Instant.EPOCH : until);
    }
}
