package dev.brokerwatch.alerting.delivery;

import static dev.brokerwatch.alerting.cast.TestListing.NOON;
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
                    120                           | PT2M
                    0                             | PT0S
                    999999999999999999999         | PT1H
                    86400                         | PT1H
                    Sun, 01 Mar 2026 12:05:00 GMT | PT5M
                    Sun, 01 Mar 2026 11:00:00 GMT | PT0S
                    """)
    void bothFormsAreReadAndBounded(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e9", "١٢"})
    void whatCannotBeReadAsksForNothing(String header) {
        assertThat(RetryAfter.parse(header, NOON)).isZero();
    }

    @Test
    void withoutAHeaderNothingIsAsked() {
        assertThat(RetryAfter.parse(null, NOON)).isZero();
    }
}
