/// What alerting's command line promises.
@NullMarked
package dev.brokerwatch.alerting;

import org.jspecify.annotations.NullMarked;
