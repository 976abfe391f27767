package dev.brokerwatch.config.record.offer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// That victims' data stood in a post, and how much; never what. `rows` counts the rows of sample tables, `counts` the
/// data that was redacted, by type.
public record SampleSummary(int rows, Map<VictimDataType, Integer> counts) {

    public static final SampleSummary NONE = new SampleSummary(0, Map.of());

    public SampleSummary {
        counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    public boolean isEmpty() {
        return rows == 0 && counts.isEmpty();
    }
}
