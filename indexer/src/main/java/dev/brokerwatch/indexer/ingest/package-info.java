/// From captures to listings. A reader reads one page, without any state, on many threads; [ListingBook] puts what
/// was read beside what is known, on one; [IngestLoop] moves pages through both and commits. What became of a listing
/// is told by events, what the frontier should know by hints, what failed by dead letters.
@NullMarked
package dev.brokerwatch.indexer.ingest;

import org.jspecify.annotations.NullMarked;
