package dev.brokerwatch.alerting.streams;

import static dev.brokerwatch.alerting.cast.TestListing.NOON;
import static dev.brokerwatch.alerting.cast.TestListing.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestListing;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTopologyTest {

    private static final String BULK =
            """
            rules:
              - name: bulk
                severity: high
                when: offered.volume >= 100000
                why: "{offered.volume} records"
                cooldown: 1h
            """;
    private static final String BUSY =
            """
            rules:
              - name: busy
                when: window.volume >= 1000 && window.listings >= 2
                why: "{window.volume} in {window.listings}"
                window: 24h
                cooldown: 1h
            """;

    @TempDir Path folder;

    @Test
    void anAlertShowsWhatIsOfferedWhereAndWhy() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            run.learns(post("1").offering(Category.MEDICAL, 200_000, "2000").appeared());

            Alert alert = run.alert();
            assertThat(alert.rule()).isEqualTo("bulk");
            assertThat(alert.summary()).isEqualTo("bulk: 200000 records, by old-fox on forum");
            assertThat(alert.at()).isEqualTo(NOON);
            assertThat(alert.flags()).extracting(Flag::why).containsExactly("200000 records");
            AlertedListing shown = alert.listings().getFirst();
            assertThat(shown.url().value()).isEqualTo("http://forum.example/thread/1");
            assertThat(shown.packages().getFirst().unitPriceCny()).isEqualByComparingTo("0.01");
            assertThat(shown.excerpt().value()).isEqualTo("text of 1");
            assertThat(shown.lastSeenAlive()).isEqualTo(NOON.plusSeconds(60));
        }
    }

    @Test
    void aRepeatedEventAlertsOnce() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            TestListing listing = post("1").offering(Category.MEDICAL, 200_000, "2000");
            run.learns(listing.appeared());
            run.learns(listing.appeared());
            run.passes(Duration.ofHours(2));
            run.learns(listing.appeared());
            run.learns(listing.happened(ListingEventType.CHECKED));

            assertThat(run.alerts()).hasSize(1);
        }
    }

    @Test
    void aChangeOfWordsIsNoNewsButAChangeOfFiguresIs() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            TestListing listing = post("1").offering(Category.MEDICAL, 200_000, "2000");
            run.learns(listing.appeared());
            run.passes(Duration.ofHours(2));
            run.learns(listing.saying("up!").happened(ListingEventType.CHANGED));
            assertThat(run.alerts()).hasSize(1);

            run.learns(
                    listing.offering(Category.LOAN, 900_000, "1")
                            .happened(ListingEventType.CHANGED));
            assertThat(run.alerts()).hasSize(1);
        }
    }

    @Test
    void duringTheCooldownFlagsAreCollectedAndThenToldTogether() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            for (String post : List.of("1", "2", "3")) {
                run.learns(post(post).offering(Category.MEDICAL, 200_000, "2000").appeared());
                run.passes(Duration.ofMinutes(10));
            }
            assertThat(run.alerts()).hasSize(1);

            run.passes(Duration.ofHours(1));

            Alert later = run.alert();
            assertThat(later.total()).isEqualTo(2);
            assertThat(later.summary())
                    .isEqualTo("bulk: 2 listings by old-fox on forum, the newest: 200000 records");
            assertThat(later.listings())
                    .extracting(AlertedListing::id)
                    .containsExactly(post("3").id(), post("2").id());
        }
    }

    @Test
    void sellersRestEachForThemselves() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            run.learns(post("1").offering(Category.MEDICAL, 200_000, "2").appeared());
            run.learns(post("2").by("new-fox").offering(Category.LOAN, 200_000, "2").appeared());

            assertThat(run.alerts())
                    .extracting(alert -> alert.seller().handle())
                    .containsExactly("old-fox", "new-fox");
        }
    }

    @Test
    void anAlertShowsTheNewestTwentyAndCountsTheRest() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            for (int i = 0; i < 31; i++) {
                run.learns(post("p" + i).offering(Category.LOAN, 200_000, "2").appeared());
            }
            run.passes(Duration.ofHours(2));

            Alert collected = run.alerts().getLast();
            assertThat(collected.total()).isEqualTo(30);
            assertThat(collected.listings()).hasSize(20);
            assertThat(collected.listings().getFirst().id()).isEqualTo(post("p30").id());
        }
    }

    @Test
    void aSellersVolumeWithinAWindowIsSummedByTheTimesOfThePosts() {
        try (AlertingRun run = AlertingRun.with(BUSY, folder)) {
            run.learns(posted("1", Duration.ofHours(-40), 600));
            run.learns(posted("2", Duration.ofHours(-10), 600));
            assertThat(run.alerts()).isEmpty();

            run.learns(posted("3", Duration.ofHours(0), 600));
            assertThat(run.alert().flags().getFirst().why()).isEqualTo("1200 in 2");
        }
    }

    @Test
    void aLatePostCompletesAWindowAsWell() {
        try (AlertingRun run = AlertingRun.with(BUSY, folder)) {
            run.learns(posted("1", Duration.ofHours(-20), 600));
            run.learns(posted("3", Duration.ofHours(20), 600));
            assertThat(run.alerts()).isEmpty();

            run.learns(posted("2", Duration.ofHours(-1), 500));
            assertThat(run.alert().flags().getFirst().why()).isEqualTo("1100 in 2");
        }
    }

    @Test
    void sumsNeverDoubleWhenInputRepeats() {
        try (AlertingRun run = AlertingRun.with(BUSY, folder)) {
            run.learns(posted("1", Duration.ZERO, 600));
            run.learns(posted("1", Duration.ZERO, 600));
            run.learns(posted("1", Duration.ZERO, 700));
            run.learns(posted("2", Duration.ZERO, 200));

            assertThat(run.alerts()).isEmpty();
        }
    }

    @Test
    void repostsOfOneListingCountOnce() {
        try (AlertingRun run = AlertingRun.with(BUSY, folder)) {
            TestListing first = post("1").offering(Category.LOAN, 800, "80");
            run.learns(first.appeared());
            run.learns(post("2").offering(Category.LOAN, 800, "80").inCluster("1").appeared());

            assertThat(run.alerts()).isEmpty();
        }
    }

    @Test
    void whatWasPostedLongBeforeItWasSeenIsOneDigestForASiteAndRule() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            for (int i = 0; i < 5; i++) {
                run.learns(
                        post("p" + i)
                                .by("fox-" + i)
                                .postedAfter(Duration.ofDays(-400 + i))
                                .firstSeenAfter(Duration.ZERO)
                                .offering(Category.LOAN, 200_000, "2")
                                .appeared());
            }
            assertThat(run.alerts()).isEmpty();
            run.passes(Duration.ofMinutes(5));

            Alert digest = run.alert();
            assertThat(digest.summary())
                    .isEqualTo("bulk: 5 listings on forum, posted long before they were seen");
            assertThat(digest.total()).isEqualTo(5);
        }
    }

    @Test
    void anImportedArchiveIsNoNewsEither() {
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            run.learns(
                    post("1")
                            .postedAfter(Duration.ofDays(-2_000))
                            .offering(Category.LOAN, 200_000, "2")
                            .appeared());
            run.passes(Duration.ofMinutes(5));

            assertThat(run.alert().group()).isEqualTo("digest/bulk/forum");
        }
    }

    @Test
    void whatBecomesOfAListingIsToldToRulesThatAsk() {
        String gone = "rules: [{name: gone, when: \"listing.status == 'gone'\", on: [gone]}]";
        try (AlertingRun run = AlertingRun.with(gone, folder)) {
            TestListing listing = post("1").offering(Category.LOAN, 200, "2");
            run.learns(listing.appeared());
            run.learns(listing.now(ListingStatus.GONE).happened(ListingEventType.GONE));

            assertThat(run.alert().rule()).isEqualTo("gone");
        }
    }

    @Test
    void aReplayWithoutAnyStateAlertsNobody(@TempDir Path fresh) {
        List<TestRecord<String, Alert>> told;
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            run.learns(post("1").offering(Category.LOAN, 200_000, "2").appeared());
            run.learns(post("2").by("new-fox").offering(Category.LOAN, 200_000, "2").appeared());
            told = run.records();
        }
        try (AlertingRun run = AlertingRun.with(BULK, fresh)) {
            run.remembers(told);
            run.learns(post("1").offering(Category.LOAN, 200_000, "2").appeared());
            run.learns(post("2").by("new-fox").offering(Category.LOAN, 200_000, "2").appeared());
            assertThat(run.alerts()).isEmpty();

            run.learns(post("3").by("young-fox").offering(Category.LOAN, 200_000, "2").appeared());
            assertThat(run.alerts()).hasSize(1);
        }
    }

    @Test
    void theSameFlagsMakeTheSameId(@TempDir Path another) {
        Alert first;
        try (AlertingRun run = AlertingRun.with(BULK, folder)) {
            run.learns(post("1").offering(Category.LOAN, 200_000, "2").appeared());
            first = run.alert();
        }
        try (AlertingRun run = AlertingRun.with(BULK, another)) {
            run.passes(Duration.ofHours(7));
            run.learns(post("1").offering(Category.LOAN, 200_000, "2").appeared());

            assertThat(run.alert().id()).isEqualTo(first.id());
        }
    }

    @Test
    void aPriceIsComparedWithWhatOthersAsk() {
        String low =
                """
                rules:
                  - name: low
                    when: offered.usual_count >= 3 && offered.decades_below_usual >= 1.0
                    why: "{offered.usual_count} others"
                """;
        try (AlertingRun run = AlertingRun.with(low, folder)) {
            for (int i = 0; i < 4; i++) {
                run.learns(post("p" + i).offering(Category.LOAN, 1_000, "1000").appeared());
            }
            run.learns(post("q").offering(Category.MEDICAL, 1_000, "1").appeared());
            assertThat(run.alerts()).isEmpty();

            run.learns(post("r").offering(Category.LOAN, 1_000, "10").appeared());
            assertThat(run.alert().flags().getFirst().why()).isEqualTo("4 others");
        }
    }

    private static ListingEvent posted(String post, Duration after, long volume) {
        return post(post).postedAfter(after).offering(Category.LOAN, volume, "9").appeared();
    }
}
