package dev.brokerwatch.alerting.takedown;

import dev.brokerwatch.alerting.delivery.Delivery;
import dev.brokerwatch.alerting.delivery.Sink;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import java.time.Duration;

/// Asks the frontier to watch the pages of listings that people were alerted to: every six hours for ninety days after
/// they were last seen alive. The same wish twice changes nothing. Owns its publisher.
public final class WatchAlerted implements Sink {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration HOW_LONG = Duration.ofDays(90);

    private final Publisher publisher;

    public WatchAlerted(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public Delivery deliver(Alert alert) {
        for (AlertedListing listing : alert.listings()) {
            if (listing.status() != ListingStatus.GONE) {
                FrontierInput.Watch watch =
                        new FrontierInput.Watch(
                                alert.seller().site(),
                                listing.url().host(),
                                listing.url(),
                                EVERY,
                                listing.lastSeenAlive().plus(HOW_LONG));
                publisher.send(
                        Topic.REPORTS, watch.host().value(), JsonCodec.REPORTS.encode(watch));
            }
        }
        publisher.flush();
        return new Delivery.Delivered();
    }

    @Override
    public void close() {
        publisher.close();
    }
}
