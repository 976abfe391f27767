/// The listings that alerting's tests play with. Start with [TestListing].
@NullMarked
package dev.brokerwatch.alerting.cast;

import org.jspecify.annotations.NullMarked;
