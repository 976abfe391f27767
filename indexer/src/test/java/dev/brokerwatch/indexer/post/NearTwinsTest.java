package dev.brokerwatch.indexer.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.settings.OperatorFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must not be taken for an offer, each beside an offer in nearly the same words.
class NearTwinsTest {

    private static final PostReader READER = PostReader.of(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "床上四件套 全棉 99元/套 包邮,料子厚实 | 银行卡四件套 一类卡 1500元/套 支持担保 飞机 @nosuch_kit",
                "大数据工程师招聘,五险一金,月薪15k,简历投 hr@job.example | 股民数据 一手 1元/条 加QQ 9000012877",
                "身份证遗失声明,本人声明作废,请勿转账 | 出身份证正反面 手持 8元一套 微信 bw-nosuch-1",
                "出二手车一台,车况好,4.2万可小刀,车主自售,中介勿扰 | 出车主数据 4.2万条 打包900元 电报 @nosuch_car",
                "移动硬盘数据恢复,300元一次,到店当面恢复 | 移动机主数据 实时 3毛一条 可测 加薇 nosuch_hb",
                "警方通报:刘某贩卖3万条客户信息,20元打包,已被刑事拘留 | 购物网站客户3万条,20元打包,要的加QQ 9000012877",
                "律师提醒:出售公民个人信息5000条以上可处三年以下有期徒刑 | 出售公民户籍信息 5000条起 一手货源 2元/条 TG @nosuch_hj",
                "企业名录 工商公示数据 50万家 200元 无个人电话 可开发票 | 企业法人手机 50万条 200元 一手出 QQ 9000012877",
                "手机号靓号转让 尾号8888 6800元 过户走营业厅 | 手机号数据 80万条 6800元 全要打包 电报 @nosuch_hm",
                "Hiring: database administrator, remote, salary $95k, apply: hr@jobs.example | Selling database of 95k patients, $500, escrow ok, telegram @nosuch_db",
                "Selling fresh fruit and a dump truck, $6,500, local pickup | Selling fresh dump of a hotel, 65k guests, $650, tg @nosuch_hotel",
                "Researchers said on Tuesday that 850,000 patients were advertised on a forum for $3,500 | Selling 850,000 patients, full EHR export, $3,500, one buyer, jabber nosuch@xmpp.example",
                "How to restore an SQL dump? The server logs show an error at row 120000 | Selling SQL dump of a web shop, 120000 rows with emails, $200, pm me or tg @nosuch_sql",
                "Dataset release: 2M synthetic patient records, no real people, please cite the paper | Leaked database: 2M patient records, free download, link below, enjoy",
                "Is my SSN for sale? I got an alert, should I freeze my credit? | Fresh SSN DOB fullz for sale, $2 each, bulk discount, tg @nosuch_fz",
                "База отдыха на озере, домики от 2500 руб/сутки, прокат лодок, бронь по телефону | База клиентов отелей, 25 000 строк, 2500 руб за всё, тг @nosuch_hotel",
                "Вакансия: оператор базы данных, оклад 40 000 руб, оформление по ТК, отклик hr@job.example | Продам базу соискателей, 40 000 строк, 4000 руб, гарант, телега @nosuch_cv",
                "В даркнете продают базу 45 тыс. клиентов банка, сообщили эксперты, Роскомнадзор начал проверку | Продам базу 45 тыс. клиентов банка, свежак, 175 000 руб в одни руки, тг @nosuch_bank",
                "Мои данные слили, звонят мошенники, что делать? Куда обращаться? | Слил базу доставки, 1,5 млн строк, качаем бесплатно, пароль на архив: nosuch",
                "Логи сервера: скрипт падает на строке 1 200 000, кто подскажет, как починить? | Продам логи стилера, 1 200 000 строк мыло:пасс, 100$, жаба nosuch@xmpp.example",
                "快递单打印机 九成新 280元 自提,送面单纸两卷 | 快递面单 实时 4毛一条 日出2万单 电报 @nosuch_md",
                "数据线 三合一 9.9元 两条包邮 | 股民数据 9.9万条 两份打包 990元 QQ 9000012877",
                "Graphics card RTX, 8 GB, $220, also a combo meal voucher, pickup only | Fresh card base, 8k cards with CVV, $22 each, tg @nosuch_card",
                "SIM-only deal: 30 GB data plan for $15 a month, no contract, order in our store | Subscriber data of a mobile operator, 300k lines, $150, tg @nosuch_sim",
                "Паспорт изделия и сканы манги, 40 штук, 800 руб, самовывоз | Сканы паспортов, 40 штук, 800 руб, тг @nosuch_scan",
                "Пробив обороны и гол на 45 минуте: обзор матча, счёт 2:1 | Пробив по номеру 450 руб, отчёт за час, тг @nosuch_probiv",
            })
    void onlyTheTwinIsAnOffer(String ordinary, String offer) {
        assertThat(READER.read("", ordinary).isOffer()).as(ordinary).isFalse();
        assertThat(READER.read("", offer).isOffer()).as(offer).isTrue();
    }
}
