package dev.brokerwatch.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "500M,500000000",
        "20G,20000000000",
        "1.5t,1500000000000",
        "10 kB,10000",
        "42B,42"
    })
    void areReadAsPeopleWriteThem(String text, long bytes) {
        assertThat(Bytes.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"0,0 B", "999,999 B", "1500,1.5 KB", "2000000000,2.0 GB"})
    void arePrintedInTheirLargestUnit(long bytes, String text) {
        assertThat(Bytes.print(bytes)).isEqualTo(text);
    }

    @Test
    void whatIsNoAmountIsAnsweredWithTheForm() {
        assertThatThrownBy(() -> Bytes.parse("plenty")).hasMessageContaining("write 500M or 20G");
    }
}
