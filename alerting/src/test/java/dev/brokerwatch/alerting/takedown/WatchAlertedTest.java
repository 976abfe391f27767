package dev.brokerwatch.alerting.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestAlert;
import dev.brokerwatch.alerting.cast.TestListing;
import dev.brokerwatch.alerting.delivery.Delivery;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.wire.JsonCodec;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class WatchAlertedTest {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void theFrontierIsAskedToWatchWhatPeopleWereAlertedTo() {
        try (WatchAlerted watching = new WatchAlerted(new Publisher(producer))) {
            assertThat(watching.deliver(TestAlert.about("1"))).isEqualTo(new Delivery.Delivered());
        }

        ProducerRecord<String, byte[]> sent = producer.history().getFirst();
        assertThat(sent.topic()).isEqualTo("brokerwatch.reports");
        assertThat(sent.key()).isEqualTo("forum.example");
        assertThat(JsonCodec.REPORTS.decode(sent.value()))
                .isInstanceOfSatisfying(
                        FrontierInput.Watch.class,
                        watch -> {
                            assertThat(watch.url().value())
                                    .isEqualTo("http://forum.example/thread/1");
                            assertThat(watch.every()).isEqualTo(Duration.ofHours(6));
                            assertThat(watch.until())
                                    .isEqualTo(
                                            TestListing.NOON
                                                    .plusSeconds(60)
                                                    .plus(Duration.ofDays(90)));
                        });
    }
}
