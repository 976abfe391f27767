/// How good the reading of posts is, against labels. Start with [EvaluateCommand]; [PostScore] holds one post's answer
/// against its labels, [Tallies] add up, [ReportTable] shows.
@NullMarked
package dev.brokerwatch.launcher.evaluate;

import org.jspecify.annotations.NullMarked;
