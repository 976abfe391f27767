/// A Kafka broker inside this process: one node that is broker and controller (KRaft), for the all-in-one process, for
/// trials and for tests. Start with [EmbeddedBroker]. Only here are the broker's own classes used.
@NullMarked
package dev.brokerwatch.launcher.broker;

import org.jspecify.annotations.NullMarked;
