package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import org.jspecify.annotations.Nullable;

/// A field with its value at `start` to `end` of the folded text, as in `name: …`, `tel=…`, `"dob":"…"`.
///
/// @param key where the field's name begins
/// @param known the lexicon has the field
/// @param type what the field tells of a person; null where it does not lead to one, or is not known
record Pair(int key, boolean known, @Nullable VictimDataType type, int start, int end) {

    boolean isPersonal() {
        return type != null;
    }
}
