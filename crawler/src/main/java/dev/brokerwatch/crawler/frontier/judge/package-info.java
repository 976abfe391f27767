/// Which URLs may be asked for: normal form, scope, traps and robots.txt together. The running frontier and
/// `brokerwatch why` ask the same [Judge].
@NullMarked
package dev.brokerwatch.crawler.frontier.judge;

import org.jspecify.annotations.NullMarked;
