package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0                                  | 0
                    120                                | 120
                    Mon, 01 Jun 2026 12:01:30 GMT      | 90
                    Mon, 1 Jun 2026 12:01:30 GMT       | 90
                    Monday, 01-Jun-26 12:01:30 GMT     | 90
                    Mon Jun  1 12:01:30 2026           | 90
                    Mon, 01 Jun 2026 11:00:00 GMT      | 0
                    99999999999999                     | 2592000
                    Sat, 31 Dec 2185 23:59:59 GMT      | 2592000
                    """)
    void secondsAndAllThreeFormsOfDatesAreRead(String header, long seconds) {
        assertThat(RetryAfter.parse(header, MovedClock.NOON)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-5", "1.5", "soon", "Mon, 99 Jun 2026 12:01:30 GMT"})
    void whatIsNeitherSaysNothing(String header) {
        assertThat(RetryAfter.parse(header, MovedClock.NOON)).isNull();
    }

    @Test
    void noHeaderSaysNothing() {
        Duration wish = RetryAfter.parse(null, MovedClock.NOON);

        assertThat(wish).isNull();
    }
}
