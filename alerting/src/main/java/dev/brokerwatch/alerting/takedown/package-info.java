/// What follows an alert. So far: whatever people were alerted to is looked at again and again, so that they learn when
/// it is gone. Start with [WatchAlerted].
@NullMarked
package dev.brokerwatch.alerting.takedown;

import org.jspecify.annotations.NullMarked;
