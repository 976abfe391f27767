package dev.brokerwatch.indexer.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScannerTest {

    private static final NumberWords WORDS = NumberWords.of(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5万2 条 | 52000",
                "2万5 | 25000",
                "1.2亿 | 120000000",
                "1,180 萬筆 | 11800000",
                "18 萬 6 千筆 | 186000",
                "46 万 8 | 468000",
                "3千2百 条 | 3200",
                "12.6w条 | 126000",
                "1w5 条 | 15000",
                "１２ 万条 | 120000",
                "两万五 | 25000",
                "一百二十万 | 1200000",
                "壹佰贰拾萬 | 1200000",
                "一万九千三 | 19300",
                "两百来万 | 2000000",
                "45 lakh | 4500000",
                "2,75,000 rows | 275000",
                "6 crore | 60000000",
                "2.1kk subs | 2100000",
                "4.3M lines | 4300000",
                "1.5 bn rows | 1500000000",
                "half a million records | 500000",
                "two hundred and fifty thousand | 250000",
                "a hundred dollars | 100",
                "1 200 000 строк | 1200000",
                "1.200.000 строк | 1200000",
                "2,3кк | 2300000",
                "1,5 млн записей | 1500000",
                "300 т. строк | 300000",
                "полтора ляма | 1500000",
                "сто двадцать тысяч | 120000",
                "полмиллиона | 500000",
            })
    void readsWhatPeopleWrite(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "полторы тыщи | 1500",
                "4 млн 150 тыс. накладных | 4150000",
                "1 億 2 千萬筆 | 120000000",
                "2 million 40 thousand rows | 2040000",
                "a grand | 1000",
            })
    void readsNumbersInSeveralParts(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,7 milhões de registros | 5700000",
                "1,4 milhão em reais | 1400000",
                "640 mil de cadastros | 640000",
                "32 mil alumnos por lote | 32000",
                "3 millones de registros | 3000000",
                "1,6 triệu hồ sơ | 1600000",
                "120 nghìn dòng | 120000",
                "14 ngàn bạn đọc | 14000",
                "3 tỷ đồng | 3000000000",
                "3,2 juta baris | 3200000",
                "450 ribu nomor | 450000",
                "900rb | 900000",
                "2jt | 2000000",
                "156 tys. rekordów | 156000",
                "1,9 mln | 1900000",
                "83 тис. людей | 83000",
                "1,5 мільйона записів | 1500000",
                "25 bin kişi | 25000",
                "1,3 milyon satır | 1300000",
                "1,2 Mio. Adressen | 1200000",
                "300 Tsd. Zeilen | 300000",
                "2 Mrd. Zeilen | 2000000000",
                "85 هزار | 85000",
                "12 میلیون | 12000000",
                "500 ألف | 500000",
                "5 लाख | 500000",
                "5만 | 50000",
                "3억 | 300000000",
                "30 wan rows | 300000",
                "6.3 mill lines | 6300000",
                "2 млн. строк | 2000000",
            })
    void readsTheMagnitudesOfOtherTongues(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meio milhão de reservas | 500000",
                "um milhão e meio | 1500000",
                "dos mil de ellos | 2000",
                "mil reais | 1000",
                "un demi million | 500000",
                "deux millions | 2000000",
                "eine halbe Million | 500000",
                "zwei Tausend | 2000",
                "pół miliona | 500000",
                "dwa tysiące | 2000",
                "yarım milyon | 500000",
                "beş yüz bin | 500000",
                "nửa triệu số | 500000",
                "năm trăm nghìn | 500000",
                "setengah juta | 500000",
                "sejuta | 1000000",
                "lima ratus ribu | 500000",
                "півмільйона | 500000",
                "п'ять тисяч | 5000",
            })
    void readsNumberWordsOfOtherTonguesBeforeAMagnitude(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"once dos of them", "bir, iki", "un deux", "hai ba", "jeden dwa"})
    void suchWordsAloneAreNoNumbers(String written) {
        assertThat(scan(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "миллион двести | 1200000",
                "тринадцать с половиной тысяч | 13500",
                "2 с половиной ляма | 2500000",
                "тысяч за восемь | 8000",
                "тысяч 50 | 50000",
                "миллиона два | 2000000",
                "по полтиннику | 50",
                "сотка за всё | 100",
                "пятихатка | 500",
                "тысяча рублей | 1000",
                "четыре лимона | 4000000",
                "пол-лимона | 500000",
                "четверть миллиона | 250000",
                "3e5 строк | 300000",
                "2 тысячи двести | 2200",
            })
    void readsWhatRussiansSay(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3个亿 | 300000000",
                "5 百多万单 | 5000000",
                "60 几万 | 600000",
                "九万几 | 90000",
                "四千来张 | 4000",
                "2万半 | 25000",
                "18 万 3 千个 | 183000",
                "5w2 条 | 52000",
                "三万六千八 | 36800",
            })
    void readsWhatTheChineseSay(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a half million rows | 500000",
                "quarter of a million | 250000",
                "two and a half million | 2500000",
                "2 and a half million | 2500000",
            })
    void readsHalvesAndQuarters(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4tr5 đồng | 4500000",
                "1 triệu 2 | 1200000",
                "2k5 | 2500",
                "3 mil 500 de ellos | 3500",
                "mil 200 dólares | 1200",
                "1480 000 rows | 1480000",
            })
    void digitsGoOnBehindAMagnitude(String written, BigDecimal value) {
        assertThat(only(written).low()).isEqualByComparingTo(value);
    }

    @Test
    void theLastMagnitudeOfAListIsThatOfAllOfIt() {
        assertThat(scan("просят 6, 9,5 и 14 тысяч"))
                .extracting(number -> number.low().intValueExact())
                .containsExactly(6000, 9500, 14_000);
    }

    @Test
    void aFractionGoesOnWithNothing() {
        assertThat(scan("1,1 млн и 510 тыс."))
                .extracting(number -> number.low().intValueExact())
                .containsExactly(1_100_000, 510_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d4tabase", "l3ads", "x05b0b0b"})
    void digitsWithinAWordAreNoQuantities(String written) {
        assertThat(scan(written)).noneMatch(Numeral::isQuantity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"几十万条", "数百万"})
    void someTensAreNoNumber(String written) {
        assertThat(scan(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"۸۵٬۰۰۰", "٨٥٬٠٠٠", "८५,०००"})
    void digitsOfAnyScriptAreRead(String written) {
        assertThat(only(written).low()).isEqualByComparingTo(big(85_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "三五毛 | 3 | 5",
                "от 50 до 100 тысяч | 50000 | 100000",
                "七八万条 | 70000 | 80000",
                "200-300к строк | 200000 | 300000",
                "5k-8k logs | 5000 | 8000",
                "$250 - $9k | 250 | 9000",
                "от 5 до 8 руб | 5 | 8",
            })
    void readsRangesAsOneNumber(String written, BigDecimal low, BigDecimal high) {
        assertThat(only(written).low()).isEqualByComparingTo(low);
        assertThat(only(written).high()).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10w+ 条", "120多万条", "20余万", "500+ rows"})
    void toldAsLeastStaysOpen(String written) {
        assertThat(only(written).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099-03-02 22:14",
                "31.02.1991",
                "0944-000-117",
                "+7 948 000-55-66",
                "2095-2097"
            })
    void datesAndTelephonesAreNoQuantities(String written) {
        assertThat(scan(written)).noneMatch(Numeral::isQuantity);
    }

    @Test
    void aChineseCommaSeparatesNumbers() {
        assertThat(scan("库存80，350元")).extracting(Numeral::low).containsExactly(big(80), big(350));
    }

    @ParameterizedTest
    @MethodSource("composed")
    void givesBackWhatWasComposed(String written, BigDecimal value) {
        assertThat(only(written).low()).as(written).isEqualByComparingTo(value);
    }

    static Stream<Object[]> composed() {
        Random random = new Random(417);
        List<String> magnitudes =
                List.of("", "k", "万", "千", "亿", "w", " million", " тыс.", "кк", " lakh", " млн");
        List<Integer> powers = List.of(0, 3, 4, 3, 8, 4, 6, 3, 6, 5, 6);
        List<String> units = List.of(" 条", "条", " rows", " строк", "");
        return IntStream.range(0, 400)
                .mapToObj(i -> {
                    int which = random.nextInt(magnitudes.size());
                    int scale = which == 0 ? 0 : random.nextInt(3);
                    BigDecimal number = BigDecimal.valueOf(100 + random.nextInt(899), scale);
                    String unit = units.get(random.nextInt(units.size()));
                    String chinese = magnitudes.get(which).equals("w") ? "条" : unit;
                    return new Object[] {
                        number.toPlainString() + magnitudes.get(which) + chinese,
                        number.movePointRight(powers.get(which))
                    };
                });
    }

    @ParameterizedTest
    @MethodSource("grouped")
    void thousandsMayBeSeparatedInAnyWay(String written, long value) {
        assertThat(only(written).low()).isEqualByComparingTo(big(value));
    }

    static Stream<Object[]> grouped() {
        Random random = new Random(992);
        List<String> separators = List.of(",", " ", "'", "\u00A0");
        return IntStream.range(0, 200)
                .mapToObj(i -> {
                    long value = 1_000_000L + random.nextInt(900_000_000);
                    String plain = Long.toString(value);
                    StringBuilder written = new StringBuilder();
                    String separator = separators.get(random.nextInt(separators.size()));
                    for (int at = 0; at < plain.length(); at++) {
                        written.append(at > 0 && (plain.length() - at) % 3 == 0 ? separator : "");
                        written.append(plain.charAt(at));
                    }
                    return new Object[] {written + " rows", value};
                });
    }

    private static Numeral only(String written) {
        List<Numeral> found = scan(written);
        assertThat(found).as(written).hasSize(1);
        return found.getFirst();
    }

    private static List<Numeral> scan(String written) {
        return NumberScanner.scan(FoldedText.of(written), WORDS);
    }

    private static BigDecimal big(long value) {
        return BigDecimal.valueOf(value);
    }
}
