package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Visit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A visit and the record that brought it, for dead letters to point at.
record TakenVisit(Visit visit, ConsumerRecord<String, byte[]> source) {}
