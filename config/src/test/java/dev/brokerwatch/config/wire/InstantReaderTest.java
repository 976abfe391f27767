package dev.brokerwatch.config.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anInstantIsReadAsItIsWritten(int seed) {
        Random random = new Random(seed);
        long second = random.nextLong(253_402_300_800L);
        int[] fractions = {0, 120_000_000, 123_000_000, 123_456_000, random.nextInt(1_000_000_000)};
        Instant time = Instant.ofEpochSecond(second, fractions[seed % fractions.length]);

        assertThat(InstantReader.parse(time.toString())).isEqualTo(time);
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(time), Instant.class))
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-01T12:00:00",
                "2026-01-01T12:00:00.Z",
                "2026-02-30T12:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01 12:00:00Z",
                "2026-01-01T12:00:00,5Z",
                "2026-01-01T12:00:00.1234567890Z",
                "-026-01-01T12:00:00Z",
                "2026-01-01T12:00:00+01:00"
            })
    void whateverLooksOtherwiseIsLeftToTheGeneralParser(String text) {
        assertThat(InstantReader.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T12:00:00+01:00", "2026-01-01T24:00:00Z"})
    void theGeneralParserReadsWhatItDidBefore(String text) {
        assertThat(Json.MAPPER.readValue('"' + text + '"', Instant.class)).isNotNull();
    }
}
