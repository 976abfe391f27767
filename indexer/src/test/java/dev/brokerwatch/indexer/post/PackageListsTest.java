package dev.brokerwatch.indexer.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Reason;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All packages of posts that tell of several things, or of one in several ways. A package is written as
/// `volume@amount CURRENCY/per`, `-` for what is not told; ` / ` is a new line.
class PackageListsTest {

    private static final PostReader READER = PostReader.of(OperatorFiles.defaults());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "a set and the whole in prose → Selling hotel guest database, mixed EU. The 40k set is 300 usd, the full 2M is 5000 usd. Names, passports, stay dates, tg @nosuch_seller → 40000@300 USD/package ; 2000000@5000 USD/package",
                "take so many for so much → Selling a set of telecom subscribers. You can take 100k for 150$ or all 900k for 800$. @nosuch_tel on telegram → 100000@150 USD/package ; 900000@800 USD/package",
                "whole or by the row, with a least order behind → [S] clinic patients / name, phone, diagnosis / 250k rows, csv / asking 1,800$ for the whole thing or 2 cents a row if you take at least 20k / jabber: nosuch@xmpp.example → 250000@1800 USD/package ; 250000@0.02 USD/record",
                "a table with a heading → Fresh crypto investor leads UK and DE / | Country | Records | Price | / | UK | 12,400 | $900 | / | DE | 8,150 | $700 | / tg @nosuch_leads → 12400@900 USD/package ; 8150@700 USD/package",
                "a table with its columns turned → Leads price list / Price | Volume | Country / $450 | 5,000 | Italy / $800 | 12,000 | Spain / contact telegram @nosuch_leads → 5000@450 USD/package ; 12000@800 USD/package",
                "a table of unit prices → 品类 | 数量 | 单价 / 股民 | 8万 | 0.6 / 期货 | 2.4万 | 1.1 / 外汇 | 9000 | 2.5 / TG @nosuch_pl → 80000@0.6 CNY/record ; 24000@1.1 CNY/record ; 9000@2.5 CNY/record",
                "a table in Russian → Продаю: регион | кол-во | цена / Самара | 45 000 | 9 000 р / Уфа | 38 000 | 7 500 р / жаба nosuch@xmpp.example → 45000@9000 RUB/package ; 38000@7500 RUB/package",
                "tiers share what is in stock → Selling payday loan applicants US / 1k-10k: $0.50 each / over 10k: $0.30 each / 60,000 in stock / t.me/nosuch_loans → 60000@0.5 USD/record ; 60000@0.3 USD/record",
                "what persons earn is no price → Selling employee database of a logistics company, 18k employees, salaries from $2,000 to $9,000. 600 bucks takes it, session in pm → 18000@600 USD/package",
                "rows and all together → Selling insurance policy holders: life (21k) for 500$, car (34k) for 400$, both for 750$. mail nosuch@mail.example → 21000@500 USD/package ; 34000@400 USD/package ; -@750 USD/package",
                "the same price in another money → car owners database Poland, 1.1 mln records, 2098. 1500 pln or 350 eur. jabber nosuch@xmpp.example → 1100000@1500 PLN/package",
                "a week and a month → Stealer logs cloud. 3-5k logs daily. Week 60$, month 180$, lifetime 900$. tg @nosuch_cloud → -@60 USD/package ; 3000@180 USD/month ; -@900 USD/package",
                "a lot → [AUCTION] exam board candidates / Lot 1 of 1 / Candidates: 214 350 / start 800 / step 100 / blitz 2500 (usd) / tg @nosuch_exam → 214350@800 USD/package",
                "copies in a shop → 商品:微博手机绑定库 / 价格:¥29.90 / 库存:998 / 销量:1203 / 商品说明:UID 与手机号对应关系,5.03亿条,网盘直链 / 客服 QQ 9000012877 → 503000000@29.9 CNY/package",
                "a choice of the buyer → 出老年理财客户 / 全部 3.2 万人,5 毛,挑年龄 8 毛 / 电报 @nosuch_lao → 32000@0.5 CNY/record ; -@0.8 CNY/record",
                "rows of bare numbers and all together → 出数据 / 车主 20w 1500 / 业主 8w 900 / 母婴 5w 600 / 三份一起 2500 / TG @nosuch_cz → 200000@1500 CNY/package ; 80000@900 CNY/package ; 50000@600 CNY/package ; -@2500 CNY/package",
            })
    void readsEveryPackage(String construction, String text, String expected) {
        assertThat(packages(text))
                .as(construction)
                .containsExactlyInAnyOrder(expected.split(" ; ", -1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "a month or by the record → 快递面单 日更2万 月付6000 单条4毛 群里1.8万人不是库存 @nosuch_md → 20000@6000 CNY/month ; 20000@0.4 CNY/record",
                "large numbers in parts → 物流货运单 合计 1 億 2 千萬筆 / 五千美元 / TG @nosuch_wl → 120000000@5000 USD/package",
                "millions and thousands → Накладные транспортной компании / 4 млн 150 тыс. накладных / в одни руки, $1 100 / тг @nosuch_nakl → 4150000@1100 USD/package",
                "a choice of the row → База автовладельцев: Москва 300 000 строк - 15 000 р., СПб 120 000 строк - 8 000 р., обе - 20 000 р. Писать @nosuch_avto → 300000@15000 RUB/package ; 120000@8000 RUB/package ; -@20000 RUB/package",
                "what shoppers spend on delivery → Продам базу интернет-магазина, 56к заказов. Сорок тысяч рублей. Доставка заказа там в среднем 350 р. тг @nosuch_shop → 56000@40000 RUB/package",
                "an age that looks like a count → Базы для обзвона / Должники МФО - 2,2 млн - 9 000 ₽ / Вкладчики, 50+ - 88к - 22 000 ₽ / тг @nosuch_obzvon → 2200000@9000 RUB/package ; 88000@22000 RUB/package",
                "a whole without duplicates behind a slash → Агрегатор такси, водители: машина, телефон. 6.8 млн строк / 1.1 млн человек (уник). Заберите за 1500 у.е. тг @nosuch_taxi → 1100000@1500 USD/package",
                "a look-up's list, some sums without money → Пробив по базам: паспорт по ФИО 1500, прописка 800, звонки за месяц 12000, остаток по карте 4500. Пишите @nosuch_probiv → -@1500 RUB/lookup ; -@800 RUB/lookup ; -@12000 RUB/lookup ; -@4500 RUB/lookup",
                "a look-up's list in brackets → 接:名下 / 名下手机号 60 / 名下银行卡(只出行名和后四位)200 / 名下微信 180 / 按人民币报价,TG @nosuch_mx → -@60 CNY/lookup ; -@200 CNY/lookup ; -@180 CNY/lookup",
                "a surcharge of a look-up → 代查 手机号查机主 50元 定位 600元 快递地址 150元 只收U 急单加50 → -@50 CNY/lookup ; -@600 CNY/lookup ; -@150 CNY/lookup",
                "a subscription beside look-ups → Кто звонил? / ФИО по номеру - 50 ₽ / Полный отчёт (адреса, авто, родственники) - 450 ₽ / Подписка на месяц, 300 запросов - 2 900 ₽ / Бот: @nosuch_zvonil_bot → -@50 RUB/lookup ; -@450 RUB/lookup ; -@2900 RUB/month",
                "the money said once → 查档 24h / 个户 70 / 全户 160 / 婚史 130 / 单位一律 USDT,单次 / 客服 t.me/nosuch_cha → -@70 USDT/lookup ; -@160 USDT/lookup ; -@130 USDT/lookup",
                "a count in brackets → Selling law firm clients (2300), full case files, 1500 USD. session nosuch → 2300@1500 USD/package",
                "fields of a form in one line → 出装修数据 / 数量:5600 价格:900 类型:装修业主 微信 nosuch_zx → 5600@900 CNY/package",
                "a price for each and for the lot → car insurance renewals UK, 150k records, £0.12 each or £9k for the lot, samples of 50, tg @nosuch_uk → 150000@0.12 GBP/record ; 150000@9000 GBP/package",
                "a price that falls → 期货客户 15000条 开价4000 三天内要3500 TG nosuch_qh → 15000@3500 CNY/package",
                "the money named before → 信用卡名單 台灣 2.3 萬筆 美金 800 元 TG @nosuch_tw → 23000@800 USD/package",
            })
    void readsEveryPackageOfListsAndLookUps(String construction, String text, String expected) {
        assertThat(packages(text))
                .as(construction)
                .containsExactlyInAnyOrder(expected.split(" ; ", -1));
    }

    @Test
    void everyVolumeAndPriceNamesTheWordsItWasReadFrom() {
        PostReading reading =
                READER.read(
                        "",
                        "Selling insurance policy holders: life (21k) for 500$, car (34k) for 400$,"
                                + " both for 750$. mail nosuch@mail.example");
        List<String> why =
                reading.why().stream()
                        .filter(reason -> reason.rule().matches("(price|volume)\\..*"))
                        .map(PackageListsTest::told)
                        .toList();
        assertThat(why)
                .containsExactly(
                        "volume.claimed: 21000 <- 21k",
                        "price.package: 500 USD <- 500$",
                        "volume.claimed: 34000 <- 34k",
                        "price.package: 400 USD <- 400$",
                        "price.package: 750 USD <- 750$");
    }

    private static List<String> packages(String text) {
        return READER.read("", text.replace(" / ", "\n")).packages().stream()
                .map(PackageListsTest::written)
                .toList();
    }

    private static String told(Reason reason) {
        return reason.rule() + " <- " + reason.words().value();
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
                            + asked.per().label();
            case Price.Absent absent -> volume + "@-";
        };
    }
}
