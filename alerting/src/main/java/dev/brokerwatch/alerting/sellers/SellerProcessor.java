package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.alerting.grouping.RaisedFlag;
import dev.brokerwatch.alerting.rules.Facts;
import dev.brokerwatch.alerting.rules.Fired;
import dev.brokerwatch.alerting.rules.PackageFigures;
import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.alerting.rules.WindowFigures;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import dev.brokerwatch.config.record.alert.OfferedPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.Revision;
import dev.brokerwatch.config.record.site.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Enters listing events into the ledger of their partition and judges them by the rules. Gives flags keyed by group.
public final class SellerProcessor
        extends ContextualProcessor<String, ListingEvent, String, RaisedFlag> {

    public static final String LISTINGS = "listings";
    public static final String TIMELINES = "timelines";

    /// What was posted longer before brokerwatch learnt of it is no news.
    static final Duration NEWS = Duration.ofDays(2);

    private static final int EXCERPT = 300;

    private final RuleSet rules;
    private final Yuan yuan;
    private final Consumer<RuleSet.Failure> failures;
    private @Nullable Ledger ledger;

    public SellerProcessor(RuleSet rules, Yuan yuan, Consumer<RuleSet.Failure> failures) {
        this.rules = rules;
        this.yuan = yuan;
        this.failures = failures;
    }

    @Override
    public void init(ProcessorContext<String, RaisedFlag> context) {
        super.init(context);
        ledger = new Ledger(context.getStateStore(LISTINGS), context.getStateStore(TIMELINES));
    }

    @Override
    public void process(Record<String, ListingEvent> event) {
        if (event.value() == null) {
            return;
        }
        if (ledger == null) {
            throw new IllegalStateException("not initialised");
        }
        Listing listing = event.value().listing();
        ledger.lift(listing);
        List<PackageFigures> packages = yuan.figures(listing, ledger.usual());
        ledger.enter(listing);
        if (rules.concern(event.value())) {
            Facts facts = factsOf(event.value(), packages, ledger.historyOf(listing.seller()));
            for (Fired fired : rules.judge(facts, failures)) {
                RaisedFlag flag = flag(fired, facts, Instant.ofEpochMilli(event.timestamp()));
                context().forward(new Record<>(flag.group(), flag, event.timestamp()));
            }
        }
    }

    private static Facts factsOf(
            ListingEvent event, List<PackageFigures> packages, SellerHistory history) {
        Instant at = event.listing().eventTime();
        Map<Duration, WindowFigures> windows = new HashMap<>();
        return new Facts(
                event,
                packages,
                history.figures(),
                length -> windows.computeIfAbsent(length, l -> history.fullest(at, l)));
    }

    private static RaisedFlag flag(Fired fired, Facts facts, Instant learnt) {
        Listing listing = facts.event().listing();
        Flag flag =
                new Flag(
                        fired.rule().name(),
                        fired.rule().severity(),
                        listing.id(),
                        listing.eventTime(),
                        fired.why());
        AlertedListing shown = show(listing, facts.packages());
        String figures = figures(facts.event());
        return newsOf(facts.event()).isBefore(learnt.minus(NEWS))
                ? RaisedFlag.backlog(flag, shown, listing.seller().site(), figures)
                : RaisedFlag.news(flag, shown, listing.seller(), figures, fired.rule().cooldown());
    }

    /// When what the event tells came about: the post's writing, or the capture that showed a change.
    private static Instant newsOf(ListingEvent event) {
        return event.type() == ListingEventType.APPEARED ? event.listing().eventTime() : event.at();
    }

    /// While it offers the same, a listing is not told again; nor is the same end, or the same return.
    private static String figures(ListingEvent event) {
        Listing listing = event.listing();
        return switch (event.type()) {
            case SOLD, GONE, BACK -> event.id();
            case APPEARED, CHANGED, REPOSTED, CHECKED ->
                    Digest.of(
                                    listing.kind().label(),
                                    listing.intent().label(),
                                    listing.packages().toString())
                            .shortForm();
        };
    }

    private static AlertedListing show(Listing listing, List<PackageFigures> packages) {
        return new AlertedListing(
                listing.id(),
                listing.url(),
                listing.title(),
                listing.text().excerpt(EXCERPT),
                packages.stream()
                        .map(p -> new OfferedPackage(p.offered(), p.unitPriceCny()))
                        .toList(),
                listing.status(),
                lastSeenAlive(listing));
    }

    private static Instant lastSeenAlive(Listing listing) {
        if (listing.status() == ListingStatus.LIVE) {
            return listing.lastSeen();
        }
        return listing.history().stream()
                .filter(revision -> revision.status() == ListingStatus.LIVE)
                .map(Revision::at)
                .max(Instant::compareTo)
                .orElse(listing.firstSeen());
    }
}
