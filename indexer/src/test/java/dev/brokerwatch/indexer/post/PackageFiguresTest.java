package dev.brokerwatch.indexer.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Volumes and prices of whole posts, each a cause of a figure once misread. A package is written as
/// `volume@amount CURRENCY/per`, `-` for what is not told.
class PackageFiguresTest {

    private static final PostReader READER = PostReader.of(OperatorFiles.defaults());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a price without a currency | Selling patients of a clinic | Database of 52,300 patients, phone and mail. 380. tg @nosuch_seller | 52300@380 USD/package",
                "a price beside a word of taking all | 出车主数据 | 车主数据 6.4 万条 全带走 1700 加QQ 9000012877 | 64000@1700 CNY/package",
                "too little for a whole | Selling timeshare leads | Fresh leads, 7,400 homeowners with phone. 1.80 GBP. tg @nosuch_seller | 7400@1.8 GBP/record",
                "a flow is sold by the record | Продаю заявки на кредит | База заявок, 500 лидов в сутки. 40 руб. тг @nosuch_seller | 500@40 RUB/record",
                "a headline that rounds | Selling patient database, 41k rows | Full patient database: 41,237 records, price $600, tg @nosuch_seller | 41237@600 USD/package",
                "a dollar of Hong Kong | 出售保險客戶資料 | 呢批保險客戶資料有 3,300 筆,每筆 $6,搵 Telegram @nosuch_seller | 3300@6 HKD/record",
                "a start and a blitz | Продам базу клиентов банка, 64 300 строк | Аукцион. База клиентов банка, 64 300 строк~\\n~Старт: 15 000 ₽~\\n~Блиц: 40 000 ₽~\\n~тг @nosuch_seller | 64300@15000 RUB/package",
                "a mark-up tag | Selling patient database | 71,200 patient records, $900, tg @nosuch_seller [size=1]rep[/size] | 71200@900 USD/package",
            })
    void readsTheFiguresOfAPackage(String cause, String title, String text, String expected) {
        PostReading reading = READER.read(title, text.replace("~\\n~", "\n"));
        assertThat(reading.packages()).as(cause).isNotEmpty();
        assertThat(written(reading.packages().getFirst())).as(cause).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "出股民数据 | 股民数据 3.2 万条 0.5元/条,带地址另加 0.1 元,加QQ 9000012877",
                "Leaked hotel database | Free download: 77,300 guests, unlock for 8 credits or VIP $25, enjoy",
                "Продам базу клиентов банка | База банка, 64 300 строк, старт 15 000 ₽, блиц 40 000 ₽, тг @nosuch_seller",
            })
    void aSurchargeAnUnlockOrABlitzIsNoPackage(String title, String text) {
        assertThat(READER.read(title, text).packages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "9999999999911",
        "99.99.9999999999911",
        "1-9999999999911-2020",
        "2020.9999999999.11"
    })
    void aNumberTooLongForAnythingIsReadWithoutHarm(String number) {
        assertThat(READER.read("", "Selling database " + number + " rows, $5").packages())
                .isNotNull();
    }

    private static String written(DataPackage one) {
        String volume = one.volume() == null ? "-" : Long.toString(one.volume().records());
        return switch (one.price()) {
            case Price.Asked asked ->
                    volume
                            + "@"
                            + asked.amount().stripTrailingZeros().toPlainString()
                            + " "
                            + asked.currency()
                            + "/"
                            + asked.per().name().toLowerCase(Locale.ROOT);
            case Price.Absent absent -> volume + "@-";
        };
    }
}
