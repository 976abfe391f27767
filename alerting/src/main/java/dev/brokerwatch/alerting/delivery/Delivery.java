package dev.brokerwatch.alerting.delivery;

import java.time.Duration;

/// What came of handing an alert to a sink.
public sealed interface Delivery {

    /// The sink has it.
    record Delivered() implements Delivery {}

    /// The sink does not have it, for a reason in words. It asked to be left alone for `notBefore`, or zero.
    record Failed(String reason, Duration notBefore) implements Delivery {}
}
