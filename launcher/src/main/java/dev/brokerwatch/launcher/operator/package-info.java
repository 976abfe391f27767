/// Where the operator's own files are, for every command that reads or writes them: [ConfigOption].
@NullMarked
package dev.brokerwatch.launcher.operator;

import org.jspecify.annotations.NullMarked;
