/// The command line and the all-in-one process. [Main] is the list of commands; `up` the whole system.
@NullMarked
package dev.brokerwatch.launcher;

import org.jspecify.annotations.NullMarked;
