package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.wire.DeadLetter;
import dev.brokerwatch.config.wire.Topic;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Where a partition's records go: to the sinks of the topology, which are named for their topics.
final class Outbox {

    private final ProcessorContext<String, Object> context;

    Outbox(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    void send(Visit visit) {
        forward(Topic.VISITS, visit.host().value(), visit);
    }

    void send(FrontierInput.Seeds seeds) {
        forward(Topic.REPORTS, seeds.host().value(), seeds);
    }

    void send(DeadLetter letter) {
        forward(Topic.DEAD_LETTERS, letter.topic(), letter);
    }

    private void forward(Topic topic, String key, Object value) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), topic.topicName());
    }
}
