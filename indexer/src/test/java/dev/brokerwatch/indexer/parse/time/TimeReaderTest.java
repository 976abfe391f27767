package dev.brokerwatch.indexer.parse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.PostTime.Precision;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.parse.time.TimeFrame.DateOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private static final String TIMES =
            """
            2012-2-3 14:29:46                    | 2012-02-03T14:29:46Z | SECOND
            发表于 2009-1-9 17:52                | 2009-01-09T17:52:00Z | MINUTE
            2019-3-4 12:30 PM                    | 2019-03-04T12:30:00Z | MINUTE
            2019-3-4 下午 03:12                  | 2019-03-04T15:12:00Z | MINUTE
            2012年3月4日 08:05                   | 2012-03-04T08:05:00Z | MINUTE
            2012 年 1 月 3 日(火) 6:30           | 2012-01-03T06:30:00Z | MINUTE
            28-Сен-21 21:04                      | 2021-09-28T21:04:00Z | MINUTE
            12 марта 2020 в 15:04                | 2020-03-12T15:04:00Z | MINUTE
            Mar 10, 2016 at 10:43 AM             | 2016-03-10T10:43:00Z | MINUTE
            Tue Feb 03, 2026 3:04 pm             | 2026-02-03T15:04:00Z | MINUTE
            March 19, 2024                       | 2024-03-19T00:00:00Z | DAY
            3rd February 2013, 16:07             | 2013-02-03T16:07:00Z | MINUTE
            Wed Aug 12 12:44:54 2020             | 2020-08-12T12:44:54Z | SECOND
            15.11.2013, 15:05 Uhr                | 2013-11-15T15:05:00Z | MINUTE
            3. März 2020 08:01                   | 2020-03-03T08:01:00Z | MINUTE
            12 de marzo de 2020 10:11            | 2020-03-12T10:11:00Z | MINUTE
            2 août 2021 à 07:08                  | 2021-08-02T07:08:00Z | MINUTE
            03-25-2012, 12:00 AM                 | 2012-03-25T00:00:00Z | MINUTE
            25/03/2012 12:00                     | 2012-03-25T12:00:00Z | MINUTE
            08/12 20:52                          | 2025-08-12T20:52:00Z | MINUTE
            3月5日 09:10                         | 2026-03-05T09:10:00Z | MINUTE
            12 мар, 15:04                        | 2025-03-12T15:04:00Z | MINUTE
            2024-03-19T21:22:50Z                 | 2024-03-19T21:22:50Z | SECOND
            2024-03-19T21:22:50.123+0800         | 2024-03-19T13:22:50Z | SECOND
            2025-08-09T10:11:12+03:00            | 2025-08-09T07:11:12Z | SECOND
            1457606598                           | 2016-03-10T10:43:18Z | SECOND
            1700000000000                        | 2023-11-14T22:13:20Z | SECOND
            昨天 12:30                           | 2026-03-06T12:30:00Z | MINUTE
            前天 08:00                           | 2026-03-05T08:00:00Z | MINUTE
            3 小时前                             | 2026-03-07T09:00:00Z | HOUR
            3小時前                              | 2026-03-07T09:00:00Z | HOUR
            半小时前                             | 2026-03-07T11:30:00Z | MINUTE
            5 天前                               | 2026-03-02T12:00:00Z | DAY
            刚刚                                 | 2026-03-07T12:00:00Z | MINUTE
            вчера в 12:30                        | 2026-03-06T12:30:00Z | MINUTE
            сегодня, 09:05                       | 2026-03-07T09:05:00Z | MINUTE
            час назад                            | 2026-03-07T11:00:00Z | HOUR
            5 минут назад                        | 2026-03-07T11:55:00Z | MINUTE
            2 hours ago                          | 2026-03-07T10:00:00Z | HOUR
            an hour ago                          | 2026-03-07T11:00:00Z | HOUR
            2 hours, 5 minutes ago               | 2026-03-07T09:55:00Z | MINUTE
            Yesterday at 3:04 PM                 | 2026-03-06T15:04:00Z | MINUTE
            Tuesday at 3:04 PM                   | 2026-03-03T15:04:00Z | MINUTE
            vor 3 Tagen                          | 2026-03-04T12:00:00Z | DAY
            hace 2 horas                         | 2026-03-07T10:00:00Z | HOUR
            大前天 08:15                         | 2026-03-04T08:15:00Z | MINUTE
            两小时前                             | 2026-03-07T10:00:00Z | HOUR
            三天前                               | 2026-03-04T12:00:00Z | DAY
            上午 9:20                            | 2026-03-07T09:20:00Z | MINUTE
            2026年3月5日 晚上8点                 | 2026-03-05T20:00:00Z | HOUR
            2026年3月5日 凌晨12:10               | 2026-03-05T00:10:00Z | MINUTE
            3月5日 中午11:50                     | 2026-03-05T11:50:00Z | MINUTE
            3月5日 8点半                         | 2026-03-05T08:30:00Z | MINUTE
            民國115年3月5日 20:15                | 2026-03-05T20:15:00Z | MINUTE
            上周五 10:15                         | 2026-02-27T10:15:00Z | MINUTE
            полтора часа назад                   | 2026-03-07T10:30:00Z | MINUTE
            три дня назад                        | 2026-03-04T12:00:00Z | DAY
            15 мин. назад                        | 2026-03-07T11:45:00Z | MINUTE
            в понедельник в 10:15                | 2026-03-02T10:15:00Z | MINUTE
            three weeks ago                      | 2026-02-14T12:00:00Z | DAY
            9:05 p.m.                            | 2026-03-06T21:05:00Z | MINUTE
            2h                                   | 2026-03-07T10:00:00Z | HOUR
            2 hours ago, 12 replies              | 2026-03-07T10:00:00Z | HOUR
            3d                                   | 2026-03-04T12:00:00Z | DAY
            5 мин.                               | 2026-03-07T11:55:00Z | MINUTE
            30+ дней назад                       | 2026-02-05T12:00:00Z | DAY
            20250325                             | 2025-03-25T00:00:00Z | DAY
            20250325 14:05                       | 2025-03-25T14:05:00Z | MINUTE
            20250325140506                       | 2025-03-25T14:05:06Z | SECOND
            Mar '25                              | 2025-03-01T00:00:00Z | MONTH
            25.03, 14:05                         | 2025-03-25T14:05:00Z | MINUTE
            25/03 14:05                          | 2025-03-25T14:05:00Z | MINUTE
            2025. 3. 25. 오후 2:05               | 2025-03-25T14:05:00Z | MINUTE
            3일 전                               | 2026-03-04T12:00:00Z | DAY
            il y a 3 jours                       | 2026-03-04T12:00:00Z | DAY
            há uma hora                          | 2026-03-07T11:00:00Z | HOUR
            Ontem às 23:11                       | 2026-03-06T23:11:00Z | MINUTE
            25 marca 2025, 14:05                 | 2025-03-25T14:05:00Z | MINUTE
            3 dni temu                           | 2026-03-04T12:00:00Z | DAY
            vor 2 Std.                           | 2026-03-07T10:00:00Z | HOUR
            5 хвилин тому                        | 2026-03-07T11:55:00Z | MINUTE
            """;

    private static final TimeReader READER = TimeReader.of(OperatorFiles.defaults());

    /// A Saturday.
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");

    private static final TimeFrame UTC =
            new TimeFrame(NOON, ZoneOffset.UTC, false, DateOrder.UNKNOWN);

    @ParameterizedTest
    @CsvSource(textBlock = TIMES, delimiter = '|')
    void aTimeIsReadInItsLanguage(String text, Instant at, Precision precision) {
        PostTime time = Objects.requireNonNull(READER.read(text, UTC));

        assertThat(time.at()).isEqualTo(at);
        assertThat(time.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "#1",
                "12",
                "31.02.2020x",
                "price 20 yuan",
                "100",
                "1234",
                "QQ 20250325",
                "2h later",
                "20251399"
            })
    void whatTellsNoTimeIsNull(String text) {
        assertThat(READER.read(text, UTC)).isNull();
    }

    @Test
    void theFutureIsNoPublication() {
        assertThat(READER.read("2031-01-01 10:00", UTC)).isNull();
    }

    @Test
    void aTimeWithoutZoneIsThePages() {
        TimeFrame china = new TimeFrame(NOON, ZoneId.of("Asia/Shanghai"), true, DateOrder.UNKNOWN);

        PostTime time = READER.read("昨天 12:30", china);

        assertThat(time)
                .isEqualTo(
                        new PostTime(
                                Instant.parse("2026-03-06T04:30:00Z"), Precision.MINUTE, true));
    }

    @Test
    void aPagesOwnDatesTellTheOrderOfDayAndMonth() {
        assertThat(READER.orderIn("25/03/2012")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(READER.orderIn("03/25/2012")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(READER.orderIn("03/04/2012")).isEqualTo(DateOrder.UNKNOWN);

        PostTime time = READER.read("03/04/2012 10:00", UTC.ordered(DateOrder.DAY_FIRST));

        assertThat(time).extracting(PostTime::at).isEqualTo(Instant.parse("2012-04-03T10:00:00Z"));
    }

    @Test
    void aFootTellsItsZone() {
        assertThat(READER.zoneIn("GMT+8, 2013-1-25 14:05.")).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(READER.zoneIn("All times are UTC-05:00")).isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(READER.zoneIn("All times are GMT -4. The time now is 02:10 PM."))
                .isEqualTo(ZoneOffset.ofHours(-4));
        assertThat(READER.zoneIn("Powered by UTCore")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void noTextIsAnError(int seed) {
        Random random = new Random(seed);
        String alphabet = "0123456789 :-/.,年月日前天小时ago yesterday мартав+zUTC\u00A0";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> READER.read(text.toString(), UTC)).doesNotThrowAnyException();
        }
    }
}
