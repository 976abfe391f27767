/// From flags to alerts: flags of one rule about one seller are told together, with a rest between two alerts; old
/// posts reach people as one digest for each site and rule. Start with [AlertGroup], which is a value that knows no
/// clock; [GroupProcessor] keeps it in a store. Its promise: no flag is lost at a crash, and none is told twice, though
/// its input repeats; a replay moves the state and alerts nobody.
@NullMarked
package dev.brokerwatch.alerting.grouping;

import org.jspecify.annotations.NullMarked;
