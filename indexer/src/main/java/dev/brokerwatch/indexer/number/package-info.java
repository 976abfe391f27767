/// Numbers as people write them in four languages: `2万5`, `1 200 000`, `2,3кк`, `45 lakh`, `三五毛`, `half a million`,
/// `полтора ляма`. What a number counts or costs is not decided here. Start with [NumberScanner].
@NullMarked
package dev.brokerwatch.indexer.number;

import org.jspecify.annotations.NullMarked;
