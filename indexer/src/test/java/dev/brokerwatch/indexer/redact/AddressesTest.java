package dev.brokerwatch.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.VictimDataType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static List<Finding> find(String text) {
        List<Finding> found = new ArrayList<>();
        Addresses.find(text, found);
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"$340 flat\n18.5k rows", "rue\n12 000 lignes", "room|9", "unit;7"})
    void aWordForADwellingTakesNoNumberBeyondItsLineOrCell(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aWordForADwellingTakesTheNumberBehindIt() {
        assertThat(find("flat 18, nowhere")).containsExactly(finding(0, 7));
    }

    private static Finding finding(int start, int end) {
        return new Finding(VictimDataType.ADDRESS, start, end, false);
    }
}
