package dev.brokerwatch.indexer.index;

import java.util.Map;

/// Up to where the pages are in the index, and of which cluster and topic that is meant: offsets of another cluster, or
/// of a topic that was deleted and made anew, say nothing.
///
/// @param cluster Kafka's id of the cluster
/// @param topic Kafka's id of the topic `pages`
/// @param next by partition, the offset of the first page that is not in the index
public record IndexPosition(String cluster, String topic, Map<Integer, Long> next) {

    public IndexPosition {
        next = Map.copyOf(next);
    }
}
