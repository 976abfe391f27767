/// The search that analysts use: queries in, hits, facets and a cursor out, the same for console, API and command line.
/// Start with [ListingSearch]; [SearchRequest] says what can be asked, [Hit] what is told of a listing.
@NullMarked
package dev.brokerwatch.indexer.search;

import org.jspecify.annotations.NullMarked;
