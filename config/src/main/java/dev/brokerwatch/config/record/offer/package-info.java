/// What is offered: listings with their packages, prices and contacts, and the events of their lives. Start with
/// [Listing]; every text in it is [RedactedText].
@NullMarked
package dev.brokerwatch.config.record.offer;

import org.jspecify.annotations.NullMarked;
