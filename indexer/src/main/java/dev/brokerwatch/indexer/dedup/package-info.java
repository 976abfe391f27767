/// Which listings say the same thing. A [Fingerprint] is taken of redacted text only; two are compared by two
/// measures, because either alone errs too often. Candidates come from the index, by terms that a fingerprint shares
/// with its likes, so that memory does not grow with the number of listings.
@NullMarked
package dev.brokerwatch.indexer.dedup;

import org.jspecify.annotations.NullMarked;
