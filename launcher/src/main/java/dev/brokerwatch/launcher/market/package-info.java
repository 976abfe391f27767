/// The demo market: a simulated set of sites on loopback, so that brokerwatch has something to find when no site is
/// configured, and a truth to be measured against. Start with [DemoMarket].
@NullMarked
package dev.brokerwatch.launcher.market;

import org.jspecify.annotations.NullMarked;
