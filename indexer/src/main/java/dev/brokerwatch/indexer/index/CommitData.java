package dev.brokerwatch.indexer.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A position as the strings that a Lucene commit carries.
final class CommitData {

    private static final String CLUSTER = "kafka.cluster";
    private static final String TOPIC = "kafka.topic.pages";
    private static final String OFFSET = "offset.";

    private CommitData() {}

    static Map<String, String> write(IndexPosition position) {
        Map<String, String> data = new HashMap<>();
        data.put(CLUSTER, position.cluster());
        data.put(TOPIC, position.topic());
        position.next().forEach((partition, next) -> data.put(OFFSET + partition, next.toString()));
        return data;
    }

    /// Empty for a commit that carries no position.
    static Optional<IndexPosition> read(Iterable<Map.Entry<String, String>> data) {
        String cluster = null;
        String topic = null;
        Map<Integer, Long> next = new HashMap<>();
        for (Map.Entry<String, String> entry : data) {
            switch (entry.getKey()) {
                case CLUSTER -> cluster = entry.getValue();
                case TOPIC -> topic = entry.getValue();
                default -> {
                    if (entry.getKey().startsWith(OFFSET)) {
                        next.put(
                                Integer.valueOf(entry.getKey().substring(OFFSET.length())),
                                Long.valueOf(entry.getValue()));
                    }
                }
            }
        }
        return cluster == null || topic == null
                ? Optional.empty()
                : Optional.of(new IndexPosition(cluster, topic, next));
    }
}
