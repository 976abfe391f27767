package dev.brokerwatch.indexer.index;

/// How a store uses the machine.
///
/// @param bufferMebibytes of memory for listings that are not on disk yet
/// @param mostUnseen listings put before searches are made to see them
public record StoreSettings(int bufferMebibytes, int mostUnseen) {

    public static final StoreSettings DEFAULT = new StoreSettings(64, 2_000);

    public StoreSettings {
        if (bufferMebibytes < 1 || bufferMebibytes > 2_000) {
            throw new IllegalArgumentException(
                    "the index buffer is 1 to 2000 MiB, not " + bufferMebibytes);
        }
        if (mostUnseen < 1) {
            throw new IllegalArgumentException("at least one listing is put before a refresh");
        }
    }
}
