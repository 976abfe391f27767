package dev.brokerwatch.crawler.frontier;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// Gives all partitions' stores one block cache and one bound for what they have not written yet, so that memory grows
/// neither with URLs nor with partitions. Indexes and filters lie in that cache, too. Kafka Streams makes one of these a
/// store.
public final class StoreMemory implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 160L << 20;
    private static final long WRITE_BUFFER_BYTES = 64L << 20;
    private static final long MEMTABLE_BYTES = 16L << 20;
    private static final int BLOCK_BYTES = 8 << 10;
    private static final double BITS_PER_KEY = 10;

    /// Of a memtable's size, for a filter of its keys: most look-ups are of keys that are not in it.
    private static final double MEMTABLE_FILTER_SHARE = 0.05;

    /// Native memory of the process, never given back: another topology of the process uses it again.
    private static final class Shared {
        static final Cache CACHE;
        static final WriteBufferManager WRITE_BUFFERS;

        static {
            RocksDB.loadLibrary();
            CACHE = new LRUCache(CACHE_BYTES, -1, false, 0.3);
            WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
        }
    }

    private final BloomFilter filter = new BloomFilter(BITS_PER_KEY, false);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        // Streams keeps hold of the one that it made.
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        table.setFilterPolicy(filter);
        table.setFormatVersion(5);
        table.setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.WRITE_BUFFERS);
        options.setWriteBufferSize(MEMTABLE_BYTES);
        options.setMaxWriteBufferNumber(3);
        options.setMemtableWholeKeyFiltering(true);
        options.setMemtablePrefixBloomSizeRatio(MEMTABLE_FILTER_SHARE);
        options.setCompactionStyle(CompactionStyle.LEVEL);
        options.setLevelCompactionDynamicLevelBytes(true);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String store, Options options) {
        filter.close();
    }
}
