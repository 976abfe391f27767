package dev.brokerwatch.config.record.offer;

/// A number of records, above zero, and how far it may be trusted.
public record Volume(long records, VolumeKind kind) {

    public Volume {
        if (records <= 0) {
            throw new IllegalArgumentException("a volume is above zero");
        }
    }
}
