package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import java.util.UUID;

/// The captures of one visit. Not thread-safe.
final class Captures {

    private final Delivery delivery;

    /// Drawn once: the ids of a visit's records count up from it.
    private final UUID first = UUID.randomUUID();

    private int count;

    Captures(Publisher publisher, Host host) {
        this.delivery = new Delivery(publisher, Topic.PAGES, host);
    }

    /// An id that no other record has.
    String nextId() {
        long low = first.getLeastSignificantBits() + count;
        count++;
        return "urn:uuid:" + new UUID(first.getMostSignificantBits(), low);
    }

    void send(Capture capture) {
        delivery.send(WarcCodec.encode(capture));
    }

    /// Returns when Kafka has taken all of them.
    ///
    /// @throws ServiceException when it did not
    void awaitAcknowledgement() {
        delivery.awaitAcknowledgement();
    }
}
