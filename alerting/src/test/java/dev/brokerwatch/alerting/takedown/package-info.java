/// What takedown promises.
@NullMarked
package dev.brokerwatch.alerting.takedown;

import org.jspecify.annotations.NullMarked;
