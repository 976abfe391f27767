/// What operators see of a running service: metrics, health, and their HTTP endpoint. Names stand in [Metric].
@NullMarked
package dev.brokerwatch.config.ops;

import org.jspecify.annotations.NullMarked;
