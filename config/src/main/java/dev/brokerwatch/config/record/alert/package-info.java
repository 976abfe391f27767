/// What alerting tells people, and what they decide.
@NullMarked
package dev.brokerwatch.config.record.alert;

import org.jspecify.annotations.NullMarked;
