package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Merges what captures show into a listing's history. Captures are ordered by their own time, whenever they arrive: an
/// older one fills in the past and never moves the present. The same capture again changes nothing.
final class History {

    private final Duration checkedEvery;

    /// A listing seen again unchanged is written anew only when it was last seen so long ago.
    History(Duration checkedEvery) {
        this.checkedEvery = checkedEvery;
    }

    /// `seen` is the listing as one capture shows it, see [Offer#asListing].
    Merged merge(Listing known, Listing seen) {
        return seen.lastSeen().isBefore(presentOf(known))
                ? mergePast(known, seen)
                : mergePresent(known, seen);
    }

    /// The page was asked for at `at` and is as it was.
    Merged stillThere(Listing known, Instant at) {
        if (known.status() == ListingStatus.GONE || !at.isAfter(presentOf(known))) {
            return new Merged.Known();
        }
        return at.isBefore(known.lastSeen().plus(checkedEvery))
                ? new Merged.Known()
                : new Merged.Now(
                        Listings.seenAt(known, known.page(), at), ListingEventType.CHECKED, at);
    }

    /// The evidence that the listing is gone was complete at `at`.
    Merged gone(Listing known, Instant at) {
        if (known.status() == ListingStatus.GONE || at.isBefore(presentOf(known))) {
            return new Merged.Known();
        }
        Listing gone = Listings.withStatus(known, ListingStatus.GONE);
        Listing told = Listings.withHistory(gone, append(known.history(), revisionOf(gone, at)));
        return new Merged.Now(told, ListingEventType.GONE, at);
    }

    private Merged mergePresent(Listing known, Listing seen) {
        Instant at = seen.lastSeen();
        if (seen.revision().equals(known.revision())) {
            boolean moved = !seen.page().equals(known.page());
            boolean due = !at.isBefore(known.lastSeen().plus(checkedEvery));
            return moved || due
                    ? new Merged.Now(
                            Listings.seenAt(known, seen.page(), at), ListingEventType.CHECKED, at)
                    : new Merged.Known();
        }
        List<Revision> history = append(known.history(), revisionOf(seen, at));
        Listing now = Listings.continuing(known, Listings.withHistory(seen, history));
        return new Merged.Now(now, eventOf(known.status(), seen.status()), at);
    }

    private static ListingEventType eventOf(ListingStatus before, ListingStatus after) {
        if (before == after) {
            return ListingEventType.CHANGED;
        }
        return switch (after) {
            case LIVE -> ListingEventType.BACK;
            case SOLD -> ListingEventType.SOLD;
            case GONE -> ListingEventType.GONE;
        };
    }

    private static Merged mergePast(Listing known, Listing seen) {
        Instant at = seen.lastSeen();
        List<Revision> history =
                inserted(known.history(), revisionOf(seen, at), presentRevision(known));
        Listing now = Listings.withHistory(Listings.alsoSeenAt(known, seen), history);
        return now.equals(known)
                ? new Merged.Known()
                : new Merged.Now(now, ListingEventType.CHECKED, at);
    }

    private static Revision presentRevision(Listing known) {
        return revisionOf(known, presentOf(known));
    }

    /// Where the revision in force then, or the next one, says the same, no revision is added; the next one began earlier.
    /// What is put behind all others ends before the present, which then began anew.
    private static List<Revision> inserted(
            List<Revision> history, Revision revision, Revision present) {
        int after = 0;
        while (after < history.size() && !history.get(after).at().isAfter(revision.at())) {
            after++;
        }
        if (after > 0 && history.get(after - 1).digest().equals(revision.digest())) {
            return history;
        }
        List<Revision> changed = new ArrayList<>(history);
        if (after < history.size() && history.get(after).digest().equals(revision.digest())) {
            changed.set(after, revision);
        } else {
            changed.add(after, revision);
        }
        if (after == history.size()) {
            changed.add(present);
        }
        return bounded(changed);
    }

    private static List<Revision> append(List<Revision> history, Revision revision) {
        List<Revision> longer = new ArrayList<>(history);
        longer.add(revision);
        return bounded(longer);
    }

    /// The first one stays, for it tells how it began; what follows it is forgotten.
    private static List<Revision> bounded(List<Revision> history) {
        while (history.size() > Listing.LONGEST_HISTORY) {
            history.remove(1);
        }
        return history;
    }

    private static Revision revisionOf(Listing listing, Instant at) {
        return new Revision(at, listing.revision(), listing.status(), listing.packages());
    }

    /// The last moment of which something is known.
    private static Instant presentOf(Listing known) {
        Instant changed =
                known.history().isEmpty() ? known.firstSeen() : known.history().getLast().at();
        return changed.isAfter(known.lastSeen()) ? changed : known.lastSeen();
    }
}
