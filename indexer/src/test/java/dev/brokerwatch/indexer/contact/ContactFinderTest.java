package dev.brokerwatch.indexer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactFinderTest {

    private static final ContactFinder FINDER = new ContactFinder(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加扣扣 9000 3388 16 | qq=9000338816",
                "Q:９０００７７１２０４ | qq=9000771204",
                "有的滴滴 9000 1177 30(Q) | qq=9000117730",
                "企鹅:九零零零一二八七七 | qq=900012877",
                "薇❤信 : bw-nosuch-44 | wechat=bw-nosuch-44",
                "要量的➕V nolk_9981x | wechat=nolk_9981x",
                "绿泡泡 nobody_77 | wechat=nobody_77",
                "飞机 @zz_nobody_20 | telegram=zz_nobody_20",
                "TG:t.me/nobody_chadang_x | telegram=nobody_chadang_x",
                "т е л е г а : izbir_nikto | telegram=izbir_nikto",
                "Тг для связи: polis_vnikuda | telegram=polis_vnikuda",
                "find me on Telegram as finalexp_nil | telegram=finalexp_nil",
                "writes to @Mixed_Case_Nobody | telegram=Mixed_Case_Nobody",
                "土豆 zznobody2099 | potato=zznobody2099",
                "蝙蝠 773300991 | batchat=773300991",
                "加賴:nosuch_list_tw | line=nosuch_list_tw",
                "signal notreal.77 | signal=notreal.77",
                "Threema NOSUCH01 | threema=NOSUCH01",
                "d1sc0rd: nosuch_hotelier | discord=nosuch_hotelier",
                "аська 000-417-099 | icq=000417099",
                "жаба: nikto@xmpp.example | jabber=nikto@xmpp.example",
                "Jabber ulp_nikto (собака) xmpp (точка) example | jabber=ulp_nikto@xmpp.example",
                "Email: list.demo [at] mail [dot] example | email=list.demo@mail.example",
                "邮件 nobody艾特mail点example | email=nobody@mail.example",
                "write nobody#mail.example (#换成@) | email=nobody@mail.example",
                "WhatsApp: +1 (202) 555-0163 | whatsapp=+12025550163",
                "more at https://cc-nosuch.example/base/1203 | url=https://cc-nosuch.example/base/1203",
            })
    void resolvesTheSpellingsOfAChannel(String text, String contact) {
        assertThat(own(text)).containsExactly(contact);
    }

    @Test
    void oneNumberForTwoChannelsIsTwoContacts() {
        assertThat(own("联系 手机同微信 15400007788"))
                .containsExactlyInAnyOrder("phone=15400007788", "wechat=15400007788");
        assertThat(own("15400009900 微信同号"))
                .containsExactlyInAnyOrder("phone=15400009900", "wechat=15400009900");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "权威信息 每天更新",
                "卫星电视 安装",
                "坐飞机去 挖土豆 去企鹅馆",
                "a strong signal and a long session",
                "交流群 1.3万人",
                "QQ群 9000445566",
                "MM handle is @forum_escrow_bot, not me",
                "гарант: @garant_nikto",
                "Skype dead, wickr 停用",
                "old tg @nobody_before",
                "@nobody_banned (banned)",
                "> fresh fullz, tg @quoted_nobody_seller",
                "session: none",
                "телеграм-канал читают 2 тыс. человек",
            })
    void leavesOrdinaryWordsAndOtherPeoplesContactsAlone(String text) {
        assertThat(own(text)).isEmpty();
    }

    private static List<String> own(String text) {
        return FINDER.find(FoldedText.of(text)).stream()
                .filter(Mention::own)
                .map(Mention::contact)
                .map(contact -> contact.channel().label() + "=" + contact.value())
                .toList();
    }
}
