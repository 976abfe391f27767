package dev.brokerwatch.indexer.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.indexer.cast.Rates;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneListingStoreTest extends ListingStoreContract {

    @TempDir Path folder;

    @Override
    ListingStore open() {
        return LuceneListingStore.open(folder, Rates.ROUND, StoreSettings.DEFAULT);
    }

    @Test
    void anIndexIsHeldByOneStoreAtATime() {
        assertThatThrownBy(this::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
    }
}
