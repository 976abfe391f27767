package dev.brokerwatch.indexer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.LanguageOfText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

    private static final FigureWords WORDS = FigureWords.of(OperatorFiles.defaults());
    private static final Lexicon LEXICON = Lexicon.of(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "股民 1.2元/条 | 1.2 | CNY | RECORD",
                "三毛一条 | 0.3 | CNY | RECORD",
                "5分一条 | 0.05 | CNY | RECORD",
                "1块2一条 | 1.2 | CNY | RECORD",
                "楼盘业主 全城 120/w | 120 | | TEN_THOUSAND",
                "每萬筆 1,200 元 | 1200 | TWD | TEN_THOUSAND",
                "包月 6800 | 6800 | | MONTH",
                "報價 650 U | 650 | USDT |",
                "單張 HK$ 120 | 120 | HKD | RECORD",
                "售價 4,000 美金 | 4000 | USD |",
                "$2 each | 2 | USD | RECORD",
                "USA - 12$ pc | 12 | USD | RECORD",
                "0.8 usd per lead | 0.8 | USD | RECORD",
                "$3 per 1k | 3 | USD | THOUSAND",
                "$200/month | 200 | USD | MONTH",
                "3 months 500$ | 500 | USD | PERIOD",
                "45 cents per record | 0.45 | USD | RECORD",
                "12 руб/строка | 12 | RUB | RECORD",
                "5 руб за строку | 5 | RUB | RECORD",
                "цена 20к деревянных | 20000 | RUB |",
                "150 р комплект | 150 | RUB | RECORD",
                "5 т.р. за всё | 5000 | RUB | WHOLE",
                "10 евро/шт | 10 | EUR | RECORD",
                "6 BTC | 6 | BTC |",
            })
    void readsAPriceWithItsMoneyAndWhatItIsFor(
            String written, BigDecimal amount, Currency currency, Basis basis) {
        List<Cost> costs = costs(written);
        assertThat(costs).hasSize(1);
        assertThat(costs.getFirst().low()).isEqualByComparingTo(amount);
        assertThat(costs.getFirst().currency()).isEqualTo(currency);
        assertThat(costs.getFirst().basis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¥1,200.00 / 月 | 1200 | CNY | MONTH",
                "12 000 за всё | 12000 | | WHOLE",
                "要一个市的 300 元 | 300 | CNY | PART",
                "0.05 BTC 一次付清 | 0.05 | BTC | WHOLE",
            })
    void tellsAPriceForAllOrAPartOrATime(
            String written, BigDecimal amount, Currency currency, Basis basis) {
        readsAPriceWithItsMoneyAndWhatItIsFor(written, amount, currency, basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一块五,都要 | 1.5 | CNY |",
                "1块1 股民 | 1.1 | CNY |",
                "四毛五一条 | 0.45 | CNY | RECORD",
                "一分二一条 | 0.012 | CNY | RECORD",
                "1分5一份 | 0.015 | CNY | RECORD",
                "2 块 2,一手的 | 2.2 | CNY |",
                "兩毫半一張 | 0.25 | TWD | RECORD",
                "5毫子一條,唔散賣 | 0.5 | HKD | RECORD",
                "叫價 2 皮半港紙 | 25000 | HKD |",
                "全部三皮嘢 | 30000 | HKD | WHOLE",
                "五嚿水 | 500 | HKD |",
                "5元3角一条 | 5.3 | CNY | RECORD",
                "1块2毛5一个 | 1.25 | CNY | RECORD",
                "3 руб. 50 коп. за штуку | 3.5 | RUB | RECORD",
                "10 р 50 коп за строку | 10.5 | RUB | RECORD",
            })
    void readsMoneyInTwoUnits(String written, BigDecimal amount, Currency currency, Basis basis) {
        readsAPriceWithItsMoneyAndWhatItIsFor(written, amount, currency, basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500 TL | 1500 | TRY |",
                "32 bin tl | 32000 | TRY |",
                "50 kuruş kişi başı | 0.5 | TRY | RECORD",
                "1900 zł | 1900 | PLN |",
                "20 groszy za rekord | 0.2 | PLN | RECORD",
                "200 nghìn đồng | 200000 | VND |",
                "150đ/số | 150 | VND | RECORD",
                "Rp 18 juta | 18000000 | IDR |",
                "9 000 грн | 9000 | UAH |",
                "mil reais | 1000 | BRL |",
                "48 reales c/u | 48 | BRL | RECORD",
                "MXN 15,000 | 15000 | MXN |",
                "8 céntimos la ficha | 0.08 | EUR | RECORD",
                "10 centimes la fiche | 0.1 | EUR | RECORD",
                "300 balles | 300 | EUR |",
                "12 Kč | 12 | CZK |",
                "₦5000 | 5000 | NGN |",
                "200 دلار | 200 | USD |",
                "50 هزار تومان | 500000 | IRR |",
                "30만원 | 300000 | KRW |",
                "80 us cents each | 0.8 | USD | RECORD",
                "$.05 per lead | 0.05 | USD | RECORD",
                "5 US dollars each | 5 | USD | RECORD",
                "15c per log | 0.15 | USD | RECORD",
                "25 тыр за базу | 25000 | RUB | WHOLE",
                "2,5 косаря | 2500 | RUB |",
                "10 рублей за сотню | 10 | RUB | RECORDS",
                "6 usdt por cada mil registros | 6 | USDT | THOUSAND",
            })
    void readsTheMoneyOfOtherLands(
            String written, BigDecimal amount, Currency currency, Basis basis) {
        readsAPriceWithItsMoneyAndWhatItIsFor(written, amount, currency, basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 Cent pro Datensatz, und das mit Stand Januar für alle | 0.03 | EUR | RECORD",
                "5 коп/рядок, їх більше мільйона і ще є | 0.05 | UAH | RECORD",
            })
    void aCentIsOneOfTheMoneyThatAllIsSoldFor(
            String written, BigDecimal amount, Currency currency, Basis basis) {
        readsAPriceWithItsMoneyAndWhatItIsFor(written, amount, currency, basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bán data khách hàng giá rẻ | VND",
                "dijual data nasabah dengan harga murah | IDR",
                "satılık müşteri listesi, fiyat için yazın | TRY",
                "sprzedam bazę klientów, cena do ustalenia | PLN",
                "продам базу клієнтів служби доставки їжі | UAH",
                "vendo cadastro completo, não parcelo | BRL",
                "verkaufe kundendaten mit anschrift und handynummer | EUR",
                "项目----usdt;车主----500 | USDT",
                "车牌 55;(单位 u,先付) | USDT",
                "价格均为u;车主 500 | USDT",
                "позиция | RUB",
                "цены в $:;база 300 | USD",
                "price in xmr only;full file 9 | XMR",
            })
    void aPriceWithoutMoneyIsInTheMoneyOfThePlaceOrOfTheHeading(String written, Currency unsaid) {
        assertThat(figures(written.replace(';', '\n')).unsaid()).isEqualTo(unsaid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"小户 4200 一套;大户 9000 一套;香港户 11000u 一套"})
    void aCoinSaidOnceBehindBarePricesIsNotTheirMoney(String written) {
        assertThat(figures(written).unsaid()).isEqualTo(Currency.CNY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "156 tys. rekordów | 156000",
                "19.300 pacientes | 19300",
                "415 тис. рядків | 415000",
                "1,6 triệu dòng | 1600000",
                "150 bin kişi | 150000",
                "240.000 Datensätze | 240000",
                "17 500 lignes | 17500",
                "85 هزار نفر | 85000",
            })
    void readsANumberOfRecordsInOtherTongues(String written, long records) {
        readsANumberOfRecords(written, records, VolumeKind.CLAIMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "库存8万 | 80000 | CLAIMED",
                "共 730 万行 | 7300000 | CLAIMED",
                "去重后 11.8 万 | 118000 | UNIQUE",
                "120多萬筆 | 1200000 | BOUNDED",
                "库存 3400 套左右 | 3400 | BOUNDED",
                "每天2w+单 | 20000 | BOUNDED",
                "850k unique patients | 850000 | UNIQUE",
                "Rows: 312,408 | 312408 | CLAIMED",
                "2.1k in stock | 2100 | CLAIMED",
                "45 000 строк | 45000 | CLAIMED",
                "Более 740 тыс. записей | 740000 | BOUNDED",
                "без дублей 1,9кк | 1900000 | UNIQUE",
            })
    void readsANumberOfRecords(String written, long records, VolumeKind kind) {
        List<Count> counts = counts(written);
        assertThat(counts).hasSize(1);
        assertThat(counts.getFirst().records()).isEqualTo(records);
        assertThat(counts.getFirst().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文件 412MB",
                "1.8TB csv",
                "样本 75 万条见附件",
                "可测100条",
                "100条起",
                "18-45岁",
                "交流群 1.3万人",
                "浏览 12000 次",
                "有效率 85%",
                "2098年 数据",
                "sample of 200 rows",
                "minimum order 1000",
                "the archive is 38 GB",
                "700+ CS",
                "тест 50 строк",
                "от 1000 строк",
                "срок 1-3 дня",
                "база за 2097 год",
                "md5 + sha256",
                "debt 10k+",
                "资本额 500 万以上",
                "our channel (12k subs)",
                "销量:1203",
                "2095 培训机构学员",
                "三百多页",
            })
    void whatOnlyLooksLikeAVolumeIsNone(String written) {
        assertThat(counts(written))
                .noneMatch(c -> c.role() == Role.WHOLE || c.role() == Role.DAILY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "保证金 2000元",
                "min deposit 50$",
                "balance $9k",
                "комиссия 500 руб",
                "оклад 40 000 руб",
                "whales (>10k$)",
                "amount deposited ($250 - $9k)",
                "salaries from $2,000 to $9,000",
                "单笔五百以上的客户",
                "外省加 100",
                "средний чек 15 000 р.",
                "shipping $15",
            })
    void sumsThatAreNoPriceAreLeftOut(String written) {
        assertThat(costs(written)).noneMatch(Cost::told);
    }

    private static List<Cost> costs(String written) {
        return read(written).stream().filter(Cost.class::isInstance).map(Cost.class::cast).toList();
    }

    private static List<Count> counts(String written) {
        return read(written).stream()
                .filter(Count.class::isInstance)
                .map(Count.class::cast)
                .toList();
    }

    private static List<Figure> read(String written) {
        return figures(written).figures();
    }

    private static Figures figures(String written) {
        FoldedText text = FoldedText.of(written);
        return FigureReader.read(
                WORDS, text, LEXICON.scan(text), List.of(), LanguageOfText.of(text));
    }
}
