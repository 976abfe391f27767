/// Which numbers of an offer are volumes and prices, what each price is for, and which volume it buys. Grammar alone tells
/// that badly: a small linear model weighs what stands around each number; its weights are learned from labelled posts.
/// Start with [DealModel].
@NullMarked
package dev.brokerwatch.indexer.deal;

import org.jspecify.annotations.NullMarked;
