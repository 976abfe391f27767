/// Whose data stands in a text: the writer's contacts stay, the victims' data is replaced before the text goes anywhere.
/// Start with [Screening].
@NullMarked
package dev.brokerwatch.indexer.redact;

import org.jspecify.annotations.NullMarked;
