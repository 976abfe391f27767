/// What grouping promise.
@NullMarked
package dev.brokerwatch.alerting.grouping;

import org.jspecify.annotations.NullMarked;
