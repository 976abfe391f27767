package dev.brokerwatch.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        "Suche laufend Gewinnspieldaten mit Festnetz, other",
        "Vendo base completa de afiliados, other",
        "Sprzedam bazę klientów biura podróży, other",
        "Jual data nasabah pinjol dengan foto KTP, other",
        "got 600k india students 2098 w parents number, en",
        "データベースを販売します, other",
        "12345, other",
    })
    void theLanguageIsTold(String text, String tag) {
        assertThat(LanguageOfText.of(FoldedText.of(text)).tag()).isEqualTo(tag);
    }

    @Test
    void aSampleInAnotherScriptDoesNotChangeTheLanguageOfItsSeller() {
        String said = "3万条 120元\n";
        String text = said + "WU YOUXIAN E00000417 31FEB1988 CHN KONG XUMING G00000992";
        Span sample = new Span(said.length(), text.length());

        assertThat(LanguageOfText.of(FoldedText.of(text), List.of(sample)).tag())
                .isEqualTo("zh-Hans");
    }
}
