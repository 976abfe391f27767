/// `brokerwatch why`: whether a URL would be fetched, and why not. Start with [WhyCommand]; [RulesAlone] asks the crawler's own
/// classes with nothing running, a running brokerwatch is asked over its API.
@NullMarked
package dev.brokerwatch.launcher.why;

import org.jspecify.annotations.NullMarked;
