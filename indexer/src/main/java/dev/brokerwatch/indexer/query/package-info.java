/// The query language of the search: `category:medical volume:[100000 TO *] -status:gone "exact words"`. Start with
/// [QueryParser], which makes a [ListingQuery] or throws a [QueryException] that says where and what was expected.
/// Knows no index: what a query finds is told by the meaning of its nodes.
@NullMarked
package dev.brokerwatch.indexer.query;

import org.jspecify.annotations.NullMarked;
