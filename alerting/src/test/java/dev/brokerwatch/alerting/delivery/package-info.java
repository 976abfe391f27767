/// What delivery promises.
@NullMarked
package dev.brokerwatch.alerting.delivery;

import org.jspecify.annotations.NullMarked;
