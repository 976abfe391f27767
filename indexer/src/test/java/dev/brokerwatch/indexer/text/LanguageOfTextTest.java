package dev.brokerwatch.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOfTextTest {

    @ParameterizedTest
    @CsvSource({
        "出售股民数据 电话, zh-Hans",
        "出售股民資料 電話, zh-Hant",
        "新鮮港卡 搵我 每張 180 蚊, zh-Hant",
        "gm 8毛 wd 5毛 sj 要量的来 nolk_9981x, zh-Hans",
        "Selling hotel guests 微博, en",
        "Пpoдaм бaзy избиpaтeлeй, ru",
        "Картон СС с CVV US/EU, ru",
        "Продаємо базу клієнтів України і їхні телефони, other",
        "Ich verkaufe die Daten und das ist nicht alles für die Kunden, other",
        "データベースを販売します, other",
        "12345, other",
    })
    void theLanguageIsTold(String text, String tag) {
        assertThat(LanguageOfText.of(FoldedText.of(text)).tag()).isEqualTo(tag);
    }
}
