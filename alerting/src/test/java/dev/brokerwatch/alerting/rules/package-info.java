/// What rules promise.
@NullMarked
package dev.brokerwatch.alerting.rules;

import org.jspecify.annotations.NullMarked;
