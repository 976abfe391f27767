/// What sellers do over time: their newest listings, the fullest window of any length, and what is usually asked for a
/// record. All sums are folds over what each listing contributed last, so input that repeats never counts twice. Start
/// with [SellerProcessor]; the arithmetic is in [SellerHistory] and [PriceHistogram], which know no store.
@NullMarked
package dev.brokerwatch.alerting.sellers;

import org.jspecify.annotations.NullMarked;
