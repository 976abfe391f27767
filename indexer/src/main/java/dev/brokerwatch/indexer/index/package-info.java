/// The index of listings. Start with [ListingStore], the seam behind which an index lies; [LuceneListingStore] keeps it
/// on this machine. A listing is one block: a document per package, then the listing itself, so that what a query asks
/// of a package holds within one. The commit carries the position up to which pages are in the index.
@NullMarked
package dev.brokerwatch.indexer.index;

import org.jspecify.annotations.NullMarked;
