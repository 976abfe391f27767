/// What streams promise.
@NullMarked
package dev.brokerwatch.alerting.streams;

import org.jspecify.annotations.NullMarked;
