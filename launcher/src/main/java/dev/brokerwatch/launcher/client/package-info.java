/// Commands that ask a running brokerwatch over its HTTP API, never by opening its files. Start with [ApiClient].
@NullMarked
package dev.brokerwatch.launcher.client;

import org.jspecify.annotations.NullMarked;
