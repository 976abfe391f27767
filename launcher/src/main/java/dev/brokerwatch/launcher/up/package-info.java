/// The all-in-one process: broker, services and console in one JVM, on one data folder.
@NullMarked
package dev.brokerwatch.launcher.up;

import org.jspecify.annotations.NullMarked;
