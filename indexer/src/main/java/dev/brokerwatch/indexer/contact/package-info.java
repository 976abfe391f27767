/// Ways to reach or pay somebody that stand in a post: which of them are its writer's own. Start with [ContactFinder].
@NullMarked
package dev.brokerwatch.indexer.contact;

import org.jspecify.annotations.NullMarked;
