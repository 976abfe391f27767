package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeFrame.DateOrder;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrdersTest {

    private static final TimeFrame NOON =
            new TimeFrame(
                    Instant.parse("2026-03-07T12:00:00Z"), ZoneOffset.UTC, true, DateOrder.UNKNOWN);

    private final DateOrders orders = new DateOrders(TimeReader.of(OperatorFiles.defaults()), NOON);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    25/02/2026 10:00; 03/03/2026 11:00 |       | DAY_FIRST
                    02/25/2026 10:00; 03/03/2026 11:00 |       | MONTH_FIRST
                    03/05/2025 10:00; 04/01/2026 11:00 |       | DAY_FIRST
                    05/12/2025 10:00; 06/03/2026 09:00 |       | DAY_FIRST
                    11/12/2025 10:00; 12/01/2025 09:00; 12/02/2025 09:30; 01/03/2026 08:00 | | MONTH_FIRST
                    03/05/2025 10:00                   | de-DE | DAY_FIRST
                    03/05/2025 10:00                   | en_GB | DAY_FIRST
                    03/05/2025 10:00                   | en-US | UNKNOWN
                    2 hours ago; 5 Mar 2026            | fr    | UNKNOWN
                    """,
            delimiter = '|')
    void theOrderIsTheOneInWhichThePagesDatesCanBe(
            String told, String language, DateOrder expected) {
        String named = language == null ? "" : language;

        assertThat(orders.of(List.of(told.split("; ", -1)), named)).isEqualTo(expected);
    }
}
