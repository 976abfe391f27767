package dev.brokerwatch.config.wire;

import dev.brokerwatch.config.record.offer.SellerId;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/// Who goes to which partition, where the key alone does not say.
public final class Partitions {

    private Partitions() {}

    /// All of one seller's listings and alerts meet in one partition. The hash is Kafka's own for keys (murmur2).
    public static int ofSeller(SellerId seller, int partitions) {
        return ofKey(seller.key(), partitions);
    }

    /// Where Kafka's default partitioner puts this key.
    public static int ofKey(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
