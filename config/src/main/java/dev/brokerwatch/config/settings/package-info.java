/// The operator's files and what they say: settings, sites, rates. Start with [OperatorFiles].
@NullMarked
package dev.brokerwatch.config.settings;

import org.jspecify.annotations.NullMarked;
