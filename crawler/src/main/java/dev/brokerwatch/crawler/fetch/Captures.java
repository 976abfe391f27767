package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The captures of one visit on their way to Kafka. Not thread-safe.
final class Captures {

    private final Publisher publisher;
    private final Host host;

    /// Drawn once: the ids of a visit's records count up from it.
    private final UUID first = UUID.randomUUID();

    private final List<CompletableFuture<Void>> onTheirWay = new ArrayList<>();
    private int count;

    Captures(Publisher publisher, Host host) {
        this.publisher = publisher;
        this.host = host;
    }

    /// An id that no other record has.
    String nextId() {
        UUID id = new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + count);
        count++;
        return "urn:uuid:" + id;
    }

    void send(Capture capture) {
        onTheirWay.add(publisher.sendAndTell(Topic.PAGES, host.value(), WarcCodec.encode(capture)));
    }

    /// Returns when Kafka has taken all of them.
    ///
    /// @throws ServiceException when it did not
    void awaitAcknowledgement() {
        try {
            CompletableFuture.allOf(onTheirWay.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new ServiceException("Kafka did not take a capture", e);
        }
    }
}
