/// What the demo market promises.
@NullMarked
package dev.brokerwatch.launcher.market;

import org.jspecify.annotations.NullMarked;
