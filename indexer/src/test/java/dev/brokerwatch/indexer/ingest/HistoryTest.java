package dev.brokerwatch.indexer.ingest;

import static dev.brokerwatch.indexer.cast.TestListings.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private final History history = new History(HOUR);

    @Test
    void theSameCaptureAgainTellsNothing() {
        assertThat(history.merge(at(0, "first"), at(0, "first"))).isEqualTo(new Merged.Known());
    }

    @Test
    void unchangedAndSeenNotLongAgoTellsNothing() {
        Listing soon = TestOffers.seen("7", "first", NOON.plus(Duration.ofMinutes(59))).asListing();

        assertThat(history.merge(at(0, "first"), soon)).isEqualTo(new Merged.Known());
    }

    @Test
    void unchangedAndSeenLongAgoIsChecked() {
        Merged.Now now = merge(at(0, "first"), at(1, "first"));

        assertThat(now.event()).isEqualTo(ListingEventType.CHECKED);
        assertThat(now.listing().lastSeen()).isEqualTo(hour(1));
        assertThat(now.listing().history()).hasSize(1);
    }

    @Test
    void anotherTextIsAChangeThatKeepsWhatBegan() {
        Listing known = Listings.withCluster(at(0, "first"), TestOffers.OTHER_CLUSTER);

        Merged.Now now = merge(known, at(2, "second"));

        assertThat(now.event()).isEqualTo(ListingEventType.CHANGED);
        assertThat(now.listing().text().value()).isEqualTo("second");
        assertThat(now.listing().firstSeen()).isEqualTo(hour(0));
        assertThat(now.listing().cluster()).isEqualTo(TestOffers.OTHER_CLUSTER);
        assertThat(now.listing().history())
                .extracting(Revision::at)
                .containsExactly(hour(0), hour(2));
    }

    @Test
    void anOlderCaptureFillsInThePastAndLeavesThePresent() {
        Merged.Now now = merge(at(5, "now"), at(1, "before"));

        assertThat(now.event()).isEqualTo(ListingEventType.CHECKED);
        assertThat(now.listing().text().value()).isEqualTo("now");
        assertThat(now.listing().firstSeen()).isEqualTo(hour(1));
        assertThat(now.listing().lastSeen()).isEqualTo(hour(5));
        assertThat(now.listing().history())
                .extracting(Revision::at)
                .containsExactly(hour(1), hour(5));
    }

    @Test
    void aLateCaptureBetweenTwoEqualOnesIsAChangeAndAChangeBack() {
        Listing known = merge(at(0, "one"), at(5, "one")).listing();

        Merged.Now now = merge(known, at(2, "other"));

        assertThat(now.listing().text().value()).isEqualTo("one");
        assertThat(now.listing().history())
                .extracting(Revision::at)
                .containsExactly(hour(0), hour(2), hour(5));
    }

    @Test
    void markedAsSoldIsSoldAndLiveAgainIsBack() {
        Listing marked = Listings.withStatus(at(1, "first"), ListingStatus.SOLD);
        Merged.Now sold = merge(at(0, "first"), marked);

        assertThat(sold.event()).isEqualTo(ListingEventType.SOLD);
        assertThat(merge(sold.listing(), at(2, "first")).event()).isEqualTo(ListingEventType.BACK);
    }

    @Test
    void whatIsGoneKeepsWhenItWasLastSeenAndCanComeBack() {
        Merged.Now gone = (Merged.Now) history.gone(at(0, "first"), hour(30));

        assertThat(gone.event()).isEqualTo(ListingEventType.GONE);
        assertThat(gone.at()).isEqualTo(hour(30));
        assertThat(gone.listing().lastSeen()).isEqualTo(hour(0));
        assertThat(history.gone(gone.listing(), hour(31))).isEqualTo(new Merged.Known());
        assertThat(merge(gone.listing(), at(40, "first")).event()).isEqualTo(ListingEventType.BACK);
    }

    @Test
    void aLateCaptureFromBeforeItWasGoneDoesNotBringItBack() {
        Listing gone = ((Merged.Now) history.gone(at(0, "first"), hour(30))).listing();

        Merged.Now now = merge(gone, at(10, "first"));

        assertThat(now.listing().status()).isEqualTo(ListingStatus.GONE);
        assertThat(now.listing().lastSeen()).isEqualTo(hour(10));
    }

    @Test
    void aHistoryIsBoundedAndKeepsItsBeginning() {
        Listing known = at(0, "text 0");
        for (int i = 1; i < 80; i++) {
            known = merge(known, at(i, "text " + i)).listing();
        }

        assertThat(known.history()).hasSize(Listing.LONGEST_HISTORY);
        assertThat(known.history().getFirst().at()).isEqualTo(hour(0));
        assertThat(known.history().getLast().at()).isEqualTo(hour(79));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfArrivalMattersNeitherForThePresentNorForTheBeginning(long seed) {
        Random random = new Random(seed);
        List<Listing> captures = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            captures.add(at(i * 2, "text " + random.nextInt(3)));
        }
        Listing inOrder = mergeAll(captures);

        Collections.shuffle(captures, random);
        Listing shuffled = mergeAll(captures);

        assertThat(shuffled.text()).isEqualTo(inOrder.text());
        assertThat(shuffled.firstSeen()).isEqualTo(inOrder.firstSeen());
        assertThat(shuffled.lastSeen()).isEqualTo(inOrder.lastSeen());
        assertThat(shuffled.history()).isSortedAccordingTo(Comparator.comparing(Revision::at));
        assertThat(shuffled.history().getFirst()).isEqualTo(inOrder.history().getFirst());
        assertThat(shuffled.history().getLast().digest()).isEqualTo(shuffled.revision());
    }

    private Listing mergeAll(List<Listing> captures) {
        Listing known = captures.getFirst();
        for (Listing capture : captures) {
            if (history.merge(known, capture) instanceof Merged.Now now) {
                known = now.listing();
            }
        }
        return known;
    }

    private Merged.Now merge(Listing known, Listing seen) {
        return (Merged.Now) history.merge(known, seen);
    }

    private static Listing at(int hour, String text) {
        return TestOffers.seen("7", text, hour(hour)).asListing();
    }

    private static Instant hour(int hour) {
        return NOON.plus(HOUR.multipliedBy(hour));
    }
}
