/// What a running brokerwatch is doing, host by host. Start with [StatusCommand].
@NullMarked
package dev.brokerwatch.launcher.status;

import org.jspecify.annotations.NullMarked;
