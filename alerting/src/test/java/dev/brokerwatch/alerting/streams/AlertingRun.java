package dev.brokerwatch.alerting.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestListing;
import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.alerting.sellers.Yuan;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/// The topology with its state in a folder and its clock in the test's hands, from a few minutes past noon on.
final class AlertingRun implements AutoCloseable {

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, ListingEvent> listings;
    private final TestInputTopic<String, Alert> earlier;
    private final TestOutputTopic<String, Alert> alerts;
    private Duration passed = Duration.ofMinutes(5);

    private AlertingRun(TopologyTestDriver driver) {
        this.driver = driver;
        listings =
                driver.createInputTopic(
                        Topic.LISTINGS.topicName(),
                        new StringSerializer(),
                        JsonCodec.LISTINGS.serializer());
        earlier =
                driver.createInputTopic(
                        Topic.ALERTS.topicName(),
                        new StringSerializer(),
                        JsonCodec.ALERTS.serializer());
        alerts =
                driver.createOutputTopic(
                        Topic.ALERTS.topicName(),
                        new StringDeserializer(),
                        JsonCodec.ALERTS.deserializer());
    }

    static AlertingRun with(String rules, Path state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "alerting-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        Yuan yuan =
                new Yuan(new ExchangeRates(LocalDate.EPOCH, Map.of(Currency.CNY, BigDecimal.ONE)));
        return new AlertingRun(
                new TopologyTestDriver(
                        AlertTopology.of(
                                RuleSet.parse("test.yaml", rules),
                                yuan,
                                new Observer(
                                        flag -> {},
                                        alert -> {},
                                        failure -> assertThat(failure).isNull())),
                        settings,
                        TestListing.NOON.plus(Duration.ofMinutes(5))));
    }

    void learns(ListingEvent event) {
        passes(Duration.ofMillis(1));
        listings.pipeInput(event.listing().id().value(), event, TestListing.NOON.plus(passed));
    }

    void passes(Duration time) {
        passed = passed.plus(time);
        driver.advanceWallClockTime(time);
    }

    void remembers(List<TestRecord<String, Alert>> told) {
        earlier.pipeRecordList(told);
        alerts.readRecordsToList();
    }

    /// The alerts since they were read last.
    List<Alert> alerts() {
        return alerts.readValuesToList();
    }

    List<TestRecord<String, Alert>> records() {
        return alerts.readRecordsToList();
    }

    /// The one alert since they were read last.
    Alert alert() {
        List<Alert> all = alerts();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Override
    public void close() {
        driver.close();
    }
}
