/// The life of a service, and how it speaks to Kafka. Start with [Service] and [KafkaClients].
@NullMarked
package dev.brokerwatch.config.service;

import org.jspecify.annotations.NullMarked;
