/// What sellers promise.
@NullMarked
package dev.brokerwatch.alerting.sellers;

import org.jspecify.annotations.NullMarked;
