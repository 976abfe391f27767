/// Triage, held to the full reading.
@NullMarked
package dev.brokerwatch.indexer.triage;

import org.jspecify.annotations.NullMarked;
