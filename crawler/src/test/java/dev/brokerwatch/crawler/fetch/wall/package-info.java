/// Tests of what passes for a wall.
@NullMarked
package dev.brokerwatch.crawler.fetch.wall;

import org.jspecify.annotations.NullMarked;
