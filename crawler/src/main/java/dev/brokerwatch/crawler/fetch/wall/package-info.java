/// Pages that stand in place of what was asked for: blocks and riddles for robots. Start with [Walls]; it looks only at
/// pages with little text and few links, so an ordinary page costs next to nothing.
@NullMarked
package dev.brokerwatch.crawler.fetch.wall;

import org.jspecify.annotations.NullMarked;
