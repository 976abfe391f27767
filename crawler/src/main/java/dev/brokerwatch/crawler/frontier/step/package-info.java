/// What the frontier does with each thing that it learns, and how it plans visits. Everything here belongs to one partition
/// and to the one stream thread that runs it. Start with [FrontierProcessor].
@NullMarked
package dev.brokerwatch.crawler.frontier.step;

import org.jspecify.annotations.NullMarked;
