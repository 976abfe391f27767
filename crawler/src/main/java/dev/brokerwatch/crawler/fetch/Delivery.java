package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Records of one host on their way to Kafka. They are not waited for one by one: batches of many visits fill up while
/// each visit goes on. Not thread-safe.
final class Delivery {

    private final Publisher publisher;
    private final Topic topic;
    private final Host host;
    private final List<CompletableFuture<Void>> onTheirWay = new ArrayList<>();

    Delivery(Publisher publisher, Topic topic, Host host) {
        this.publisher = publisher;
        this.topic = topic;
        this.host = host;
    }

    void send(byte[] value) {
        onTheirWay.add(publisher.sendAndTell(topic, host.value(), value));
    }

    /// Returns when Kafka has taken all of them.
    ///
    /// @throws ServiceException when it did not
    void awaitAcknowledgement() {
        try {
            CompletableFuture.allOf(onTheirWay.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new ServiceException("Kafka did not take what was fetched", e);
        }
    }
}
