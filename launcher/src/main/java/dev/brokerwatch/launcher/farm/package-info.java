/// A synthetic web for benchmarks: many hosts on loopback addresses, served from prepared bytes by one thread, so that
/// the server costs less than any crawler. Start with [Farm], which runs in a process of its own.
@NullMarked
package dev.brokerwatch.launcher.farm;

import org.jspecify.annotations.NullMarked;
